import DialogueEngine
import DialogueScript
import Foundation
import JSONText
import Storage
import Testing

@testable import Facilitation

@Suite struct `A line between processes` {
    static let time = Instant(milliseconds: 1_777_000_000_123)
    static let message = Message("Zoë zegt: \"ja\"\nen nee", id: "m-1", sentAt: time)

    static let inputs: [Input] = [
        .open, .message(message), .message(Message("hoi")), .choice("eens", of: AnswerKey("oordeel"), message),
        .choice("eens", of: AnswerKey("oordeel", "groet"), message), .edit(of: "m-0", message), .retract(of: "m-0"), .timer(.reminder),
        .timer(.deadline), .signal, .writtenOut(TextID(3), "“Ik” zei \n hij"),
    ]
    static let commands: [Command] = [
        .back, .change(nil), .change(3), .withdraw(nil), .withdraw(4), .skip, .later, .stop, .erase, .human, .language(nil),
        .language("fy"),
        .help, .privacy, .who,
    ]

    static var requests: [DeskRequest] {
        var run = RunData()
        run.values = ["decider": .text(["nl": "de raad"])]
        let script = ScriptSources(main: ScriptFile(path: "klein.yaml", text: Small.yaml), fragments: [:])
        let received = (inputs + commands.map { .command($0) }).map { input in
            DeskRequest.receive(
                Inbound(consultation: "dorp7", channel: "terminal", address: "Zoë", messageID: "r-1", input: input), at: time)
        }
        return received + [
            .waiting(channel: "terminal", address: "Zoë", code: "dorp7"),
            .handedOver(upTo: .max, channel: "terminal", address: "Zoë", code: "dorp7"),
            .invite(
                [Invitee(channel: "sms", address: "06"), Invitee(channel: "sms", address: "07", voice: "jong", role: "gast")], code: "d",
                actor: "Mo", at: time),
            .invitations([Invitee(channel: "sms", address: "06")], code: "d", actor: "Mo", at: time),
            .erase(channel: "terminal", address: "Zoë", code: "dorp7", at: time),
            .open(script, Opening(run: run, code: "dorp7", seed: .max, allowsUnreviewed: true, actor: "Mo"), at: time),
            .open(script, Opening(run: RunData(), actor: "Mo"), at: time),
            .act("next \"omdat\"", actor: "Mo", code: "dorp7", at: time, id: "a1"),
            .claim(["c3", "c4"], by: "Mo", code: "dorp7", at: time), .tick(time),
        ]
    }

    @Test func `carries every request there and back`() throws {
        for (number, request) in Self.requests.enumerated() {
            let line = try DeskLine.bytes(asking: request, id: Int64(number))
            #expect(line.last == UInt8(ascii: "\n") && !line.dropLast().contains(UInt8(ascii: "\n")))
            let (id, read) = DeskLine.request(on: line.dropLast())
            #expect(id == Int64(number))
            #expect(try read.get().json == request.json)
        }
        #expect(Set(Self.requests.map { $0.json.text() }).count == Self.requests.count)
    }

    static let choice = Saying.Choice(id: "ja", key: "1", label: "Ja, graag", short: "Ja")
    static let sayings = [Saying(prompt: "Vraag 1\n1 Ja", choices: [choice]), Saying(prompt: "Tige tank", isUnreviewed: true)]
    static let answers: [DeskAnswer] = [
        .reply(DeskReply(sayings: sayings, isOver: true, isErased: true, isDuplicate: true)), .reply(DeskReply(sayings: [])),
        .waiting(Waiting(sayings: sayings, last: 7)), .waiting(Waiting(sayings: [], last: nil)), .count(3), .flag(true), .flag(false),
        .code("dorp7"), .result(["phase": "verslag"]), .result(nil), .done, .failed(FacilitationError.noSuchPerson),
    ]

    @Test func `carries every answer there and back`() throws {
        for (number, answer) in Self.answers.enumerated() {
            let (id, read) = try DeskLine.answer(on: DeskLine.bytes(answering: answer, id: Int64(number)).dropLast())
            #expect(id == Int64(number) && read.json == answer.json)
        }
        guard case .reply(let reply) = DeskAnswer(json: Self.answers[0].json),
            case .waiting(let waiting) = DeskAnswer(json: Self.answers[2].json)
        else { return #expect(Bool(false), "the answers keep their kind") }
        #expect(reply == DeskReply(sayings: Self.sayings, isOver: true, isErased: true, isDuplicate: true))
        #expect(waiting == Waiting(sayings: Self.sayings, last: 7))
    }

    @Test func `carries every error so that the same one is thrown`() throws {
        func expectSame<Fault: Error & Equatable>(_ error: Fault) {
            #expect(DeskTrouble.error(json: DeskTrouble.json(of: error)) as? Fault == error)
        }
        var lacking = Shortfall()
        (lacking.quorum, lacking.unspread) = ((3, 12, 8), ("nee", 2, 10))
        (lacking.voices, lacking.isEarly, lacking.proposal) = (["jong", nil], true, "voorstel")
        (lacking.fields, lacking.promises) = (["meest"], ["p1"])
        let facilitation: [FacilitationError] = [
            .noSuchConsultation("é"), .noSuchPerson, .wrongKey, .unreadableScript(digest: "ab12"), .refused(.lastPhase),
            .refused(.reasonNeeded(lacking)), .refused(.blocked(lacking)), .refused(.tooFewForTable(waiting: 2, least: 4)),
            .refused(.notForScreen(.question(AnswerKey("mening", "s1")))), .refused(.notForScreen(.results("mening"))),
            .refused(.noSuchVoice("jong")), .refused(.staysApart("c3")), .refused(.noSuchTable(2)), .refused(.noTurn(1)),
            .refused(.nobodySkipped(1)), .refused(.notNow("c3")),
        ]
        let store: [StoreError] = [
            .conflict(expected: 3, found: 4), .exists("consultation"), .duplicate, .notFound("person"),
            .unavailable(reason: "the disk is full", waitingHelps: false), .unavailable(reason: "busy", waitingHelps: true),
            .wrongVersion(found: 9, supported: 1), .notDurable,
        ]
        let desk: [DeskError] = [.otherVersion(found: 2), .tooLong(limit: 9), .malformed, .ownerSilent, .failed("Odd")]
        facilitation.forEach(expectSame)
        store.forEach(expectSame)
        desk.forEach(expectSame)
        [
            ActFault.unclosedQuote, .unknown("nxet", nearest: "next"), .incomplete(verb: "approve"), .tooMuch("x", verb: "seat"),
            .unknownReason("raar"),
        ].forEach(
            expectSame)
        [Overtaken.decided("c3", by: "Mo"), .decided("c3", by: nil), .read("c3", by: "Mo"), .nothingToRecall].forEach(expectSame)
        [Vault.Fault.wrongKey, .unreadable].forEach(expectSame)
        expectSame(UnreadableEvent(field: "type"))
        expectSame(UnreadableSnapshot(offset: 12))
    }

    @Test func `names an error it does not know`() {
        #expect(DeskTrouble.error(json: DeskTrouble.json(of: CancellationError())) as? DeskError == .failed("CancellationError"))
        #expect(DeskTrouble.error(json: ["of.tomorrow", 3]) as? DeskError == .failed("of.tomorrow"))
        #expect(DeskTrouble.error(json: [3]) == nil)
    }

    @Test func `says why it is no request`() {
        func fault(_ text: String) -> DeskError? {
            if case .failure(let error) = DeskLine.request(on: Array(text.utf8)).request { error } else { nil }
        }
        #expect(fault("GET / HTTP/1.1\r") == .malformed)
        #expect(fault("") == .malformed && fault("[]") == .malformed && fault(#"{"id":1}"#) == .malformed)
        #expect(fault(#"{"v":1,"id":1,"ask":{"do":"tick","at":1}}"#) == .otherVersion(found: 1))
        #expect(fault(#"{"v":4,"id":1,"ask":{"do":"tick"}}"#) == .malformed)
        #expect(fault(#"{"v":4,"id":1,"ask":{"do":"drop tables","at":1}}"#) == .malformed)
        #expect(fault(#"{"v":4,"ask":{"do":"tick","at":1}}"#) == .malformed)
        #expect(fault(#"{"v":4,"id":1,"ask":{"do":"tick","at":1}}"#) == nil)
    }

    @Test func `is found in bytes that come in pieces, and never longer than a line may be`() throws {
        var buffer = LineBuffer()
        #expect(try buffer.next() == nil)
        for byte in "een\ntwee\n\ndr".utf8 { buffer.add([byte]) }
        #expect(try buffer.next() == Array("een".utf8))
        #expect(try buffer.next() == Array("twee".utf8))
        #expect(try buffer.next() == [])
        #expect(try buffer.next() == nil)
        buffer.add("ie\n".utf8)
        #expect(try buffer.next() == Array("drie".utf8))
        buffer.add([UInt8](repeating: 0x61, count: DeskLine.limit))
        #expect(try buffer.next() == nil)
        buffer.add([0x61])
        #expect(throws: DeskError.tooLong(limit: DeskLine.limit)) { try buffer.next() }
        let long = Inbound(
            consultation: "d", channel: "t", address: "a", messageID: "1",
            input: .message(Message(String(repeating: "x", count: DeskLine.limit))))
        #expect(throws: DeskError.tooLong(limit: DeskLine.limit)) { try DeskLine.bytes(asking: .receive(long, at: Self.time), id: 1) }
        let answer = DeskAnswer.code(String(repeating: "x", count: DeskLine.limit))
        guard case .failed(let error) = try DeskLine.answer(on: DeskLine.bytes(answering: answer, id: 1).dropLast()).answer else {
            return #expect(Bool(false), "an answer that does not fit says so")
        }
        #expect(error as? DeskError == .tooLong(limit: DeskLine.limit))
    }
}
