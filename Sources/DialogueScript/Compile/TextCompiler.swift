import DialogueEngine

/// Reads the words of a part as templates, and checks their languages and names.
struct TextCompiler {
    let languages: [Language]
    let reviewed: Set<Language>
    let scope: Scope
    let report: Report

    /// - Parameters:
    ///   - isInLoop: whether `{{ statement }}` has something to show.
    ///   - limit: the most characters of each version.
    ///   - isMessage: whether residents read it as a message of its own.
    /// - Returns: `nil`, reported, where it cannot be a text.
    func text(_ value: YAMLValue, _ what: String, isInLoop: Bool = false, limit: Int? = nil, isMessage: Bool = false) -> LocalizedText? {
        guard let shape = ShapeReader(report: report).texts(value, what) else { return nil }
        checkLanguages(shape, what)
        var notes: [WordingNotes.Message.Version] = []
        let versions = shape.versions.compactMap { version -> LocalizedText.Version? in
            guard let words = version.words.text, let template = template(words, at: version.words, isInLoop: isInLoop) else { return nil }
            checkCut(version.words, words)
            if words.allSatisfy(\.isWhitespace) { report.add(.emptyText, at: version.words, "\(what) has no words") }
            if let limit, words.count > limit {
                report.add(.shortTooLong, at: version.words, "\(what) has \(words.count) characters, and at most \(limit) are shown")
            }
            let standard = version.language.isReviewedByDefault || reviewed.contains(version.language)
            if version.isReviewed == false, reviewed.contains(version.language) {
                report.add(.unreviewed, at: version.key, "\(what) is not reviewed in '\(version.language)', which `reviewed` promises")
            }
            notes.append(.init(language: version.language, words: version.words, template: template))
            return .init(language: version.language, template: template, isReviewed: version.isReviewed ?? standard)
        }
        if isMessage { report.note(.init(place: value.place, versions: notes)) }
        return LocalizedText(versions)
    }

    /// "Vraag #1" without quotes is "Vraag" to YAML, and a remark.
    private func checkCut(_ value: YAMLValue, _ words: String) {
        guard case .scalar(_, .plain) = value.content else { return }
        let rest = report.line(of: value).dropFirst(value.place.column - 1).dropFirst(words.unicodeScalars.count)
        let remark = rest.drop { $0 == " " || $0 == "\t" }
        guard rest.first != remark.first, remark.first == "#", let next = remark.dropFirst().first,
            next.properties.isAlphabetic || next.properties.numericType != nil
        else { return }
        let place = SourcePlace(file: value.place.file, line: value.place.line, column: remark.startIndex + 1)
        report.add(.cutByComment, at: place, length: remark.count, "what stands from the # on is no part of the text")
    }

    private func checkLanguages(_ shape: TextShape, _ what: String) {
        guard let first = languages.first else { return }
        var written = shape.languages
        var isUnclear = false
        for version in shape.versions where !languages.contains(version.language) {
            let meant = languages.map(\.text).filter { !written.contains(Language($0)) }.nearest(to: version.language.text)
            let message = "'\(version.language)' is not one of the languages here"
            report.add(
                .unknownLanguage, at: version.key, message, suggestion: meant, missing: report.unknown(version.language, at: version.key))
            // A mistyped language is not missing as well.
            if let meant { written.append(Language(meant)) } else { isUnclear = true }
        }
        if isUnclear { return }
        if !written.contains(first) {
            report.add(
                .firstLanguageMissing, at: shape.value, "\(what) lacks '\(first)', the first language, which stands in for all others")
        }
        let missing = languages.dropFirst().filter { !written.contains($0) }.map { "'\($0)'" }
        if !missing.isEmpty { report.add(.languageMissing, at: shape.value, "\(what) lacks \(missing.joined(separator: ", "))") }
    }

    private func template(_ words: String, at value: YAMLValue, isInLoop: Bool) -> Template? {
        do throws(Template.Fault) {
            let template = try Template(words) { QuestionID(scope.resolve($0) ?? $0) }
            let places = braces(in: words)
            var values = places.makeIterator()
            for segment in template.segments {
                guard case .value(let expression) = segment else { continue }
                let place = values.next() ?? (0, words.utf8.count)
                if let problem = TextCheck(scope: scope, isInLoop: isInLoop).problem(with: expression) {
                    report.add(
                        problem.code, in: value, offset: place.0, length: place.1, problem.message, suggestion: problem.suggestion,
                        missing: problem.missing)
                }
            }
            return template
        } catch {
            refuse(error, in: value, words)
            return nil
        }
    }

    private static let functions =
        Template.Function.allCases.map(\.rawValue) + ["proposal", "changes", "result", "change", "became", "promises"]

    private func refuse(_ fault: Template.Fault, in value: YAMLValue, _ words: String) {
        let length = braces(in: words).first { $0.offset == fault.offset }?.length ?? 2
        let (message, suggestion): (String, String?) =
            switch fault.reason {
            case .unclosed: ("the braces {{ are not closed by }}", nil)
            case .unknown(let name):
                ("there is no function '\(name)' for texts", Self.functions.nearest(to: name))
            case .unknownFormat(let name): ("there is no form '\(name)' for values", ["date", "time"].nearest(to: name))
            case .malformed(let text): ("'\(text)' is no value that a text can show", nil)
            }
        report.add(.template, in: value, offset: fault.offset, length: length, message, suggestion: suggestion)
    }

    /// Where each `{{ … }}` stands, in UTF-8 bytes.
    private func braces(in words: String) -> [(offset: Int, length: Int)] {
        let bytes = Array(words.utf8)
        var found: [(Int, Int)] = []
        var at = 0
        while at + 1 < bytes.count {
            if bytes[at] == UInt8(ascii: "{"), bytes[at + 1] == UInt8(ascii: "{") {
                var end = at + 2
                while end + 1 < bytes.count, !(bytes[end] == UInt8(ascii: "}") && bytes[end + 1] == UInt8(ascii: "}")) { end += 1 }
                found.append((at, min(bytes.count, end + 2) - at))
                at = end + 2
            } else {
                at += 1
            }
        }
        return found
    }
}
