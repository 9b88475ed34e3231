import DialogueEngine
import Foundation
import Testing

@testable import TextThemes

/// Texts with the subjects that people gave them by hand, from a folder beside the repository that need not be there.
///
/// Each file there is comma-separated: `document_id,title,text,url` and then a column for each subject with 1 or 0, as the CIMT corpus has them.
/// Source of the form: Romberg, Mark, Escher (2022), A Corpus of German Citizen Contributions in Mobility Planning, LREC.
private struct LabelledTexts {
    let texts: [ThemeText]
    /// For each subject the ids of its texts.
    let subjects: [String: Set<String>]

    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../shared/data/themes").standardized

    static var files: [URL] {
        let found = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
        return found.filter { $0.pathExtension == "csv" }.sorted { $0.path < $1.path }
    }

    init(_ files: [URL], language: Language) throws {
        var (texts, subjects) = ([ThemeText](), [String: Set<String>]())
        for file in files {
            let rows = Self.rows(of: try String(contentsOf: file, encoding: .utf8))
            let names = rows.first ?? []
            for row in rows.dropFirst() where row.count == names.count {
                texts.append(ThemeText(id: row[0], author: row[0], text: "\(row[1]). \(row[2])", language: language))
                for (name, cell) in zip(names, row).dropFirst(4) where cell == "1" { subjects[name, default: []].insert(row[0]) }
            }
        }
        (self.texts, self.subjects) = (texts, subjects)
    }

    /// Rows of values; quotation marks hold commas and line breaks, and doubled ones are one.
    private static func rows(of text: String) -> [[String]] {
        var (rows, row, cell, isQuoted) = ([[String]](), [String](), "", false)
        var rest = text[...]
        while let sign = rest.popFirst() {
            switch sign {
            case "\"" where isQuoted && rest.first == "\"": cell.append(rest.removeFirst())
            case "\"": isQuoted.toggle()
            case "," where !isQuoted:
                row.append(cell)
                cell = ""
            case let sign where sign.isNewline && !isQuoted:
                rows.append(row + [cell])
                (row, cell) = ([], "")
            default: cell.append(sign)
            }
        }
        return cell.isEmpty && row.isEmpty ? rows : rows + [row + [cell]]
    }
}

/// How well topics can be put together to subjects that people gave: for each the best union of topics, chosen with the labels at hand.
///
/// So it is optimistic, and grows with the number of topics by itself.
private func macroF1(_ texts: [ThemeText], _ subjects: [String: Set<String>], topics count: Int) -> Double {
    let corpus = Corpus(texts)
    let table = TermTable(of: corpus)
    let found = Factorization(of: table.rows, into: count, from: LeadingDirections(of: table.rows, count: count), rounds: 100)
    let topics = (0..<found.count).map { topic in
        Set(
            texts.indices.filter { text in
                let weights = (0..<found.count).map { found.weights[text * found.count + $0] }
                return weights[topic] > 0 && weights[topic] >= 0.5 * (weights.max() ?? 0)
            }.map { corpus.texts[$0].id })
    }
    func f1(_ found: Set<String>, _ right: Set<String>) -> Double {
        2 * Double(found.intersection(right).count) / Double(max(1, found.count + right.count))
    }
    let best = subjects.values.map { right in
        var (union, score) = (Set<String>(), 0.0)
        while let better = topics.map({ union.union($0) }).max(by: { f1($0, right) < f1($1, right) }), f1(better, right) > score {
            (union, score) = (better, f1(better, right))
        }
        return score
    }
    return best.reduce(0, +) / Double(max(1, best.count))
}

@Suite struct `Topics beside subjects that people gave` {
    @Test func `are the planted ones`() {
        let texts = Planted.texts(200)
        let subjects = Dictionary(grouping: texts.map(\.id)) { "\(Planted.subject(of: $0))" }.mapValues { Set($0) }
        #expect(macroF1(texts, subjects, topics: 4) > 0.85)
    }

    @Test func `of German contributions reach what such a method can`() throws {
        guard !LabelledTexts.files.isEmpty else { return print("skipped: no labelled texts in \(LabelledTexts.folder.lastPathComponent)") }
        let labelled = try LabelledTexts(LabelledTexts.files, language: "de")
        let large = labelled.subjects.filter { $0.value.count >= 50 }
        for (count, anchor) in [(8, 0.55), (16, 0.57)] {
            let reached = macroF1(labelled.texts, large, topics: count)
            print("macro F1 of \(large.count) subjects in \(labelled.texts.count) texts with \(count) topics: \(reached)")
            #expect(reached >= anchor - 0.02)
        }
    }
}
