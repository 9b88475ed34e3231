import DialogueEngine
import DialogueScript
import Foundation
import JSONText
import OpinionGroups
import Testing

@testable import Facilitation
@testable import VoiceSummary

/// A conversation made up for tests: two large groups, and a small one that thinks otherwise of what all others say.
enum Imported {
    static func files(people: Int = 260, statements: Int = 24, seed: UInt64 = 1) -> PolisFiles {
        var random = SplitMix64(seed: seed)
        func chance() -> Double { Double.random(in: 0..<1, using: &random) }
        var votes: [PolisFiles.VoteRow] = []
        for voter in 0..<people {
            let group = voter % 13 == 0 ? 2 : voter % 2
            for statement in 0..<statements where chance() < 0.7 {
                let agrees: Bool
                switch statement % 4 {
                case 0: agrees = chance() < 0.9
                case 1: agrees = (group == 0) != (chance() < 0.1)
                case 2: agrees = (group == 1) != (chance() < 0.1)
                default: agrees = (group == 2) != (chance() < 0.1)
                }
                let time = 1_700_000_000_000 + votes.count * 1_000
                if chance() < 0.05 { votes.append(.init(time: time, statement: statement, voter: voter, vote: .pass)) }
                votes.append(.init(time: time + 500, statement: statement, voter: voter, vote: agrees ? .agree : .disagree))
            }
        }
        let rows = (0...statements).map { id in
            PolisFiles.StatementRow(
                id: id, time: 1_690_000_000_000, author: id % 3, moderated: id == 3 ? -1 : id % 2, isMeta: id == 4, isSeed: id < 2,
                text: id == 1 ? "Zeg \"ja\",\nof nee." : "Stelling \(id)")
        }
        return PolisFiles(votes: votes, statements: rows)
    }

    static func script() throws -> LoadedScript {
        let path = House.dialogues.deletingLastPathComponent().appending(path: "Sources/meerstem/Templates/polis.dialogue.yaml")
        return try ScriptLoader.load(
            ScriptSources(
                main: ScriptFile(path: "polis/dialogue.yaml", text: try String(contentsOf: path, encoding: .utf8)), fragments: [:]))
    }

    static let now = Instant(milliseconds: 1_800_000_000_000)
}

@Suite struct `A conversation held with Polis` {
    private func imported(_ files: PolisFiles, seed: UInt64 = 1) async throws -> Facilitator {
        let facilitator = House.facilitator(seed: seed)
        _ = try await facilitator.importPolis(files, in: Imported.script(), code: "polis", actor: "test")
        return facilitator
    }

    private func standing(_ files: PolisFiles, _ audience: Audience = .moderator, seed: UInt64 = 1) async throws -> JSON {
        try await imported(files, seed: seed).standing(of: "polis", audience: audience, asOf: Imported.now).json
    }

    @Test func `comes out as it went in`() async throws {
        let files = Imported.files()
        let facilitator = try await imported(files)
        let out = try await facilitator.exportPolis(of: "polis", asOf: Imported.now)
        #expect(out.votes == files.votes.sorted { $0.time < $1.time } && out.statements == files.statements)
        let texts = out.texts
        let again = try PolisFiles(
            votes: Array(texts["votes.csv"]!.utf8), comments: Array(texts["comments.csv"]!.utf8),
            participants: Array(texts["participants-votes.csv"]!.utf8))
        #expect(again.votes == out.votes && again.statements == files.statements)
        let report = try await facilitator.replay("polis", asOf: Imported.now)
        #expect(report.isEqual)
    }

    @Test func `has a standing in which everybody is, and no majority hides a group`() async throws {
        let json = try await standing(Imported.files(people: 650))
        let groups = try #require(json["groups"])
        let members = (groups["members"]?.object ?? [:]).values.reduce(0) { $0 + ($1.int ?? 0) }
        let outside = ["between", "notPlaced", "noStance"].reduce(0) { $0 + (groups[$1]?.int ?? 0) }
        #expect(groups["found"] == 3 && members + outside == json["accounting"]?["known"]?.int)
        // What the small group alone agrees with, most disagree with; it is named each time.
        let majorities = json["majorities"]?.array ?? []
        let against = majorities.filter { $0["side"] == "disagree" }
        #expect(against.count == 5 && against.allSatisfy { $0["dissent"]?["group"] == "C" && $0["dissent"]?["split"] == true })
        #expect(json["claims"]?.array?.contains { $0["id"]?.string?.hasPrefix("majority.") == true } == true)
        #expect(json["method"]?["droppedClaims"] == 0)
        #expect(json["bridges"]?.array?.isEmpty == false && json["distinctive"]?["C"]?.array?.isEmpty == false)
    }

    @Test func `gives the same bytes in whatever order people and their votes came`() async throws {
        let files = Imported.files(people: 120)
        let first = try await standing(files).bytes()
        var random = SplitMix64(seed: 3)
        for seed in 2...4 as ClosedRange<UInt64> {
            // The votes of each person stay in their order; everything else is mixed.
            var left = Dictionary(grouping: files.votes, by: \.voter)
            let turns = files.votes.map(\.voter).shuffled(using: &random)
            let mixed = PolisFiles(votes: turns.map { left[$0]!.removeFirst() }, statements: files.statements.shuffled(using: &random))
            #expect(try await standing(mixed, seed: seed).bytes() == first)
        }
    }

    @Test(arguments: [1, 2, 3] as [UInt64]) func `shows no part of fewer than ten by group, and none that follows`(seed: UInt64)
        async throws
    {
        let json = try await standing(Imported.files(people: 110, seed: seed), .public)
        for statement in json["statements"]?.array ?? [] {
            let total = ["agree", "disagree", "pass"].reduce(0) { $0 + (statement[$1]?.int ?? 0) }
            let shown = (statement["groups"]?.array ?? []).compactMap { $0["n"]?.int }
            let rest = total - shown.reduce(0, +)
            #expect(shown.allSatisfy { $0 == 0 || ($0 >= 10 && (total == $0 || total - $0 >= 10)) } && (rest == 0 || rest >= 10))
        }
        for entry in (json["distinctive"]?.object ?? [:]).values.flatMap({ $0.array ?? [] }) {
            #expect(entry["own"]!["n"]!.int! >= 10 && entry["others"]!["n"]!.int! >= 10)
        }
    }

    @Test func `is computed by Polis's own rules on the groups that are given`() async throws {
        let files = Imported.files(people: 60)
        let facilitator = try await imported(files)
        let groups = Dictionary(uniqueKeysWithValues: (0..<60).map { ($0, $0 % 2 == 0 ? 4 : 7) })
        let json = try await facilitator.polisSummary(of: "polis", groups: groups, asOf: Imported.now).json
        #expect(json["group-votes"]?.object?.keys.sorted() == ["4", "7"] && json["group-votes"]?["4"]?["n-members"] == 30)
        #expect(json["mod-out"] == [3] && json["meta-tids"] == [4] && json["pca"]?["comps"]?.array?.count == 2)
        #expect(json["comment-priorities"]?["4"]?.double == 49)
        // Somebody who comes later is counted on, and moves nobody.
        _ = try await facilitator.receive(
            Inbound(consultation: "polis", channel: "terminal", address: "anna", messageID: "1", input: .message(Message("hoi"))),
            at: Imported.now)
        let again = try await facilitator.polisSummary(of: "polis", groups: groups, asOf: Imported.now).json
        #expect(again["group-votes"] == json["group-votes"])
        let seen = files.votes.filter { $0.statement == 5 && $0.voter % 2 == 0 }
        let last = Dictionary(seen.map { ($0.voter, $0.vote) }) { $1 }
        #expect(json["group-votes"]?["4"]?["votes"]?["5"]?["A"]?.int == Int64(last.values.count { $0 == .agree }))
    }
}

@Suite struct `Files of comma-separated values` {
    private func rows(_ text: String) throws -> [[String]] {
        var table = try CommaSeparated(Array(text.utf8))
        var rows = [table.names]
        while try table.next() { rows.append(try table.names.indices.map { try table.text($0) }) }
        return rows
    }

    @Test func `that are not UTF-8 are refused where they are not`() throws {
        var table = try CommaSeparated(Array("id,text\n1,Caf".utf8) + [0xE9] + Array("\n".utf8))
        #expect(try table.next())
        #expect(try table.integer(0) == 1)
        #expect { try table.text(1) } throws: { ($0 as? CommaSeparated.Fault)?.line == 2 }
    }

    @Test func `are read with quotes, line ends and a byte order mark`() throws {
        #expect(try rows("a,b\n1,2\n") == [["a", "b"], ["1", "2"]])
        #expect(try rows("\u{FEFF}a,b\r\n\"x,\"\"y\"\"\r\nz\",\r\n\r\n,é") == [["a", "b"], ["x,\"y\"\r\nz", ""], ["", "é"]])
    }

    @Test func `are read as spreadsheets here save them`() throws {
        #expect(try rows("a;b\r\n1;\"2;3\"\r\n") == [["a", "b"], ["1", "2;3"]])
        #expect(try rows("a\tb\n1,5\t2\n") == [["a", "b"], ["1,5", "2"]])
        #expect(try rows("a;x,b\n1,2\n") == [["a;x", "b"], ["1", "2"]])
        var pieces: [[UInt8]] = ["a", ";b\n1;", "2"].map { Array($0.utf8) }.reversed()
        var table = try CommaSeparated { pieces.popLast() }
        #expect(try table.next() && table.integer(1) == 2)
        var decimals = try CommaSeparated(Array("a,b,c\n-1.0,2.00,1.5\n".utf8))
        #expect(try decimals.next() && decimals.integer(0) == -1 && decimals.integer(1) == 2)
        #expect(throws: CommaSeparated.Fault.self) { try decimals.integer(2) }
    }

    @Test func `are refused with the line and the reason`() {
        func fault(_ text: String, _ read: (inout CommaSeparated) throws -> Void = { while try $0.next() {} }) -> CommaSeparated.Fault? {
            do {
                var table = try CommaSeparated(Array(text.utf8))
                try read(&table)
                return nil
            } catch let fault as CommaSeparated.Fault { return fault } catch { return nil }
        }
        #expect(fault("") == .init(line: 1, reason: .nothing))
        #expect(fault("a,b\n1,2\n3\n") == .init(line: 3, reason: .width(1, names: 2)))
        #expect(fault("a\n\"x\ny") == .init(line: 2, reason: .openQuote))
        #expect(fault("a\n\"x\"y\n") == .init(line: 2, reason: .behindQuote))
        #expect(
            fault("a\nx\n") {
                _ = try $0.next(); _ = try $0.integer(0)
            } == .init(line: 2, reason: .notWhole("x", column: "a")))
        #expect(fault("a\n1\n") { _ = try $0.column("b") } == .init(line: 1, reason: .noColumn("b", known: ["a"])))
    }

    @Test func `of Polis name the file where a vote is none, or a statement stands twice`() {
        let comments = Array("timestamp,comment-id,author-id,moderated,comment-body\n1,0,0,1,x\n".utf8)
        let votes = Array("timestamp,datetime,comment-id,voter-id,vote\n1,,0,0,1\n2,,0,1,7\n".utf8)
        let twice = comments + Array("2,0,0,1,y\n".utf8)
        #expect(throws: PolisFiles.Fault(file: "comments.csv", line: 3, reason: .repeated("0", column: "comment-id"))) {
            try PolisFiles(votes: Array("timestamp,comment-id,voter-id,vote\n".utf8), comments: twice)
        }
        #expect(throws: PolisFiles.Fault(file: "votes.csv", line: 3, reason: .noneOf(["1", "-1", "0"], "7", column: "vote"))) {
            try PolisFiles(votes: votes, comments: comments)
        }
    }
}
