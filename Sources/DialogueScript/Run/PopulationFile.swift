public import DialogueEngine

/// Reads how many residents there are of each answer, to lay voices beside residents.
public enum PopulationFile {
    /// Rows of comma-separated values, one for each answer to a question about the person; the columns may stand in any order.
    ///
    ///     # lines with this sign in front are passed over
    ///     question,option,people,source,date
    ///     wijk,noord,12100,"CBS, kerncijfers wijken",2025-01-01
    ///     wijk,zuid,8300,"CBS, kerncijfers wijken",2025-01-01
    ///
    /// A question is one of the script of which people choose one answer, or `voice` for the voices. Rows of one question have one source and one
    /// date. Semicolons may stand in the place of commas, as spreadsheets write them in some countries.
    ///
    /// - Throws: every fault at once.
    /// - Complexity: O(rows × options).
    public static func read(_ file: ScriptFile, for dialogue: Dialogue) throws(ScriptFaults) -> PopulationTable {
        let report = Report()
        let source = SourceText(file)
        let table = PopulationReader(dialogue: dialogue, report: report, source: source, file: report.open(source)).read()
        guard let table, !report.hasErrors else { throw ScriptFaults(diagnostics: report.sorted) }
        return table
    }
}

/// One value of a table, and where it stands.
struct TableCell {
    let text: String
    let place: SourcePlace
    /// In code points of the line, at least 1.
    let length: Int
}

/// Reads a table of residents row by row.
struct PopulationReader {
    let dialogue: Dialogue
    let report: Report
    let source: SourceText
    let file: Int

    private static let names = ["question", "option", "people", "source", "date"]

    /// A row whose values are all sound.
    private struct Row {
        let question: String
        let option: OptionID
        let people: Int
        let source: String
        let date: Day
        let place: TableCell
    }

    func read() -> PopulationTable? {
        let numbers = (1...source.lines.count).filter { number in
            let line = SourceText.text(source.line(number)).drop { $0 == " " }
            return !line.isEmpty && !line.hasPrefix("#")
        }
        guard let first = numbers.first else {
            report.add(.populationColumns, at: place(1, 1), "there is nothing in it; its first row names the columns \(Self.listed)")
            return nil
        }
        let head = SourceText.text(source.line(first))
        let separator: Unicode.Scalar = head.contains(",") ? "," : ";"
        guard let columns = columns(cells(first, separator)) else { return nil }
        let rows = numbers.dropFirst().compactMap { number -> Row? in
            let cells = cells(number, separator)
            guard cells.count == columns.count else {
                report.add(
                    .populationColumns, at: place(number, 1), length: source.line(number).count,
                    "\(cells.count) values stand under \(columns.count) names")
                return nil
            }
            return row(Dictionary(uniqueKeysWithValues: zip(columns, cells)))
        }
        return PopulationTable(parts: parts(rows))
    }

    private static var listed: String { names.joined(separator: ", ") }

    private func place(_ line: Int, _ column: Int) -> SourcePlace { SourcePlace(file: file, line: line, column: column) }

    private func add(_ code: DiagnosticCode, at cell: TableCell, _ message: String, suggestion: String? = nil, missing: String? = nil) {
        report.add(code, at: cell.place, length: cell.length, message, suggestion: suggestion, missing: missing)
    }

    /// The names in the first row; `nil` where one is lacking, unknown or there twice.
    private func columns(_ head: [TableCell]) -> [String]? {
        var seen: Set<String> = []
        var isSound = true
        for cell in head {
            if !Self.names.contains(cell.text) {
                add(
                    .populationColumns, at: cell, "there is no column '\(cell.text)'; there are \(Self.listed)",
                    suggestion: Self.names.nearest(to: cell.text))
                isSound = false
            } else if !seen.insert(cell.text).inserted {
                add(.populationColumns, at: cell, "the column '\(cell.text)' stands there twice")
                isSound = false
            }
        }
        let lacking = Self.names.filter { !seen.contains($0) }
        if isSound, !lacking.isEmpty {
            report.add(
                .populationColumns, at: head[0].place, length: source.line(head[0].place.line).count,
                "the table lacks \(lacking.map { "'\($0)'" }.joined(separator: ", "))")
        }
        return isSound && lacking.isEmpty ? head.map(\.text) : nil
    }

    private func row(_ cells: [String: TableCell]) -> Row? {
        guard let question = cells["question"], let option = cells["option"], let people = cells["people"], let source = cells["source"],
            let date = cells["date"]
        else { return nil }
        let found = self.option(option, of: question)
        let count = PopulationNames.count(people.text)
        if count == nil { add(.populationValue, at: people, PopulationNames.noCount(people.text)) }
        let day = Day(date.text)
        if day == nil { add(.populationValue, at: date, PopulationNames.noDay(date.text)) }
        if source.text.isEmpty { add(.populationValue, at: source, PopulationNames.noSource) }
        guard let found, let count, let day, !source.text.isEmpty else { return nil }
        return Row(question: question.text, option: found, people: count, source: source.text, date: day, place: option)
    }

    /// The option named, which must be one of those of which people have one.
    private func option(_ cell: TableCell, of question: TableCell) -> OptionID? {
        let names = PopulationNames(dialogue: dialogue)
        do throws(PopulationNames.Fault) {
            let known = try names.options(of: question.text)
            do throws(PopulationNames.Fault) {
                return try names.option(cell.text, of: question.text, among: known)
            } catch {
                add(.populationCell, at: cell, error.message, suggestion: error.suggestion)
            }
        } catch {
            add(.populationCell, at: question, error.message, suggestion: error.suggestion, missing: error.missing)
        }
        return nil
    }

    private func parts(_ rows: [Row]) -> [PopulationTable.Part] {
        let questions = rows.reduce(into: [String]()) { if !$0.contains($1.question) { $0.append($1.question) } }
        return questions.map { question in
            let own = rows.filter { $0.question == question }
            var seen: Set<OptionID> = []
            for row in own {
                if !seen.insert(row.option).inserted { add(.populationCell, at: row.place, "'\(row.option)' stands there twice") }
                if row.source != own[0].source || row.date != own[0].date {
                    add(.populationValue, at: row.place, "numbers about '\(question)' have one source and one date")
                }
            }
            if seen.count < 2 { add(.populationCell, at: own[0].place, PopulationNames.oneAnswer(question)) }
            let part = PopulationTable.Part(
                question: QuestionID(question), cells: own.map { .init(option: $0.option, people: $0.people) }, source: own[0].source,
                date: own[0].date)
            if part.people == 0 { add(.populationValue, at: own[0].place, PopulationNames.nobody(question)) }
            return part
        }
    }

    /// The values of a line; between quotation marks a separator is a sign like others, and two marks are one.
    private func cells(_ number: Int, _ separator: Unicode.Scalar) -> [TableCell] {
        let line = source.line(number)
        var (cells, position) = ([TableCell](), 0)
        repeat {
            let begin = position
            var (text, isQuoted) = ([Unicode.Scalar](), false)
            while position < line.count, isQuoted || line[position] != separator {
                let isMark = line[position] == "\""
                if isQuoted, isMark, position + 1 < line.count, line[position + 1] == "\"" {
                    text.append("\"")
                    position += 1
                } else if isMark, isQuoted || text.allSatisfy({ $0 == " " }) {
                    isQuoted.toggle()
                } else {
                    text.append(line[position])
                }
                position += 1
            }
            if isQuoted { report.add(.populationColumns, at: place(number, begin + 1), "a quotation mark is not closed") }
            let words = SourceText.text(text).split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
            cells.append(TableCell(text: words, place: place(number, begin + 1), length: max(1, position - begin)))
            position += 1
        } while position <= line.count
        return cells
    }
}
