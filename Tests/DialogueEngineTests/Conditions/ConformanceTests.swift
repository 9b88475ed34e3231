import DialogueEngine
import Testing

@Suite struct `The conditions` {
    @Test(.enabled(if: CELCases.isPresent), arguments: [true, false])
    func `agree with the CEL cases, with dynamic variables and with typed ones`(isDynamic: Bool) throws {
        let cases = try CELCases.all()
        var failures: [String] = []
        var (kinds, errors) = (0, 0)
        for item in cases {
            let names = item.variables.keys.sorted()
            let declarations = ConditionDeclarations(
                variables: names.map { ($0, isDynamic ? .dynamic : item.variables[$0]!.type) })
            let outcome = outcome(item, declarations, SampleScope(values: names.map { item.variables[$0] }))
            switch (outcome, item.value) {
            case (.success(let found), let value?) where found == value: break
            case (.failure(let error), nil):
                errors += 1
                if error.kind.rawValue == item.kind { kinds += 1 }
            default: failures.append("\(item.id): \(item.source) gave \(outcome)")
            }
        }
        print("CEL cases: \(cases.count - failures.count) of \(cases.count); kinds of errors: \(kinds) of \(errors)")
        #expect(Double(failures.count) <= 0.01 * Double(cases.count), "\(failures.joined(separator: "\n"))")
    }

    private func outcome(
        _ item: CELCases.Case, _ declarations: ConditionDeclarations, _ scope: SampleScope
    ) -> Result<ConditionValue, ConditionError> {
        do throws(ConditionFault) {
            return try Condition(item.source, declarations: declarations, checked: item.isChecked).value(in: scope)
        } catch {
            return .failure(ConditionError(error.kind, error.message))
        }
    }
}
