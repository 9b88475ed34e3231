import DialogueEngine
import DialogueScript
import Foundation
import JSONText
import SQLiteStorage
import Storage
import Testing

@testable import Facilitation

@Suite struct `What a file is` {
    private static func box(_ brand: String) -> [UInt8] { [0, 0, 0, 24] + Array("ftyp\(brand)".utf8) + [0, 0, 0, 0] }

    @Test(
        arguments: [
            ([0xFF, 0xD8, 0xFF, 0xE0], .jpeg), ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0], .png),
            (Array("RIFF\0\0\0\0WEBPVP8 ".utf8), .webp), (Array("RIFF\0\0\0\0WAVEfmt ".utf8), .wav), (Array("OggS\0".utf8), .ogg),
            (box("heic"), .heic), (box("mif1"), .heic), (box("M4A "), .mp4), (box("isom"), .mp4), (box("3gp4"), .mp4),
            ([0x1A, 0x45, 0xDF, 0xA3, 0x9F, 0x42, 0x86, 0x81, 1, 0x42, 0x82, 0x84] + Array("webm".utf8), .webm),
            (Array("ID3\u{4}".utf8), .mp3),
            ([0xFF, 0xFB, 0x90, 0x64], .mp3), ([0xFF, 0xF3, 0x40, 0xC0], .mp3),
            ([0xFF, 0xF1, 0x50, 0x80], .aac), ([0xFF, 0xF9, 0x4C, 0x80], .aac), (Array("#!AMR\n".utf8), .amr),
        ] as [([UInt8], FileFormat)]) func `is told by its first bytes`(bytes: [UInt8], format: FileFormat)
    {
        #expect(FileFormat(of: bytes) == format)
    }

    @Test(
        arguments: [
            [], [0xFF], [0xFF, 0xD8], Array("<svg xmlns".utf8), Array("<!doctype html>".utf8), Array("GIF89a".utf8), Array("%PDF-1.7".utf8),
            Array("PK\u{3}\u{4}".utf8), Array("RIFF\0\0\0\0AVI ".utf8), box("avif"), box("qt  "), box("crx "),
            [0x1A, 0x45, 0xDF, 0xA3, 1, 2],
            [0x1A, 0x45, 0xDF, 0xA3] + Array("matroska".utf8), [0xFF, 0xF1, 0xFC, 0x80], [0xFF, 0xFF, 0xFF, 0xFF], Array("MZ".utf8),
            Array(" \u{FF}".utf8), Array("BM".utf8), Array("II*\0".utf8),
        ] as [[UInt8]]) func `is nothing we take where they say so`(bytes: [UInt8])
    {
        #expect(FileFormat(of: bytes) == nil)
    }
}

@Suite struct `A file in the store` {
    private static let photo: [UInt8] = [0xFF, 0xD8, 0xFF] + Array("GPS 53.0 5.8".utf8) + [UInt8](repeating: 9, count: 40_000)
    private static let time = Instant(milliseconds: 1_777_000_000_000)

    private static let yaml = """
        meerstem: 1
        id: beeld
        title: {nl: Beeld}
        languages: [nl]
        participant:
          start: een
          answers: {een: {kind: text, media: [photo]}, twee: {kind: text}}
          nodes:
            een: {ask: een, prompt: {nl: Wat zie je?}, next: twee}
            twee: {ask: twee, prompt: {nl: Waarom?}, next: eind}
            eind: {end: {nl: Dank je.}}
        """

    @Test func `is sealed, is opened for a moderator, and leaves no byte behind once erased`() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "meerstem-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        func holds(_ bytes: some Sequence<UInt8>) throws -> Bool {
            let all = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            return try all.contains { try Data(contentsOf: $0).range(of: Data(bytes)) != nil }
        }
        let store = try SQLiteStore(path: folder.appending(path: "store").path)
        let facilitator = Facilitator(store: store, vault: Vault(masterKey: Array(repeating: 3, count: 32)), chance: .seeded(7))
        let script = try ScriptLoader.load(ScriptSources(main: ScriptFile(path: "beeld.yaml", text: Self.yaml)))
        _ = try await facilitator.open(script, Opening(run: RunData(), code: "proef", seed: 5, actor: "test"), at: Self.time)
        let token = try #require(
            try await facilitator.begin(facilitator.sealedToken(for: "proef"), in: "proef", language: nil, at: Self.time))
        let reply = PageAct.reply(AnswerKey("een"), option: nil, words: "Een sloot", isComposed: false)
        let outcome = try await facilitator.act(
            reply, with: token, in: "proef", serial: 9, digest: "a", file: Self.photo, at: Self.time + .seconds(1))
        #expect(outcome == .done)
        let mark = try #require(try await store.read { try $0.files(in: "proef", of: nil) }.first)
        let sealed = try #require(
            try await store.read { try $0.file(consultation: "proef", participant: mark.participant, id: mark.id) })
        try await store.purge()
        #expect(try !holds(Array("GPS 53".utf8)) && holds(sealed.sealed.suffix(600)) && holds(sealed.key))

        let view = try await facilitator.moderatorView(of: "proef", at: Self.time + .hours(2)).json["files"]?[0]
        #expect(view?["question"] == "een" && view?["sort"] == "photo" && view?["ageHours"] == 1)
        let id = try #require(view?["id"]?.string)
        #expect(!id.contains(mark.participant))
        let found = try #require(try await facilitator.file(id, in: "proef"))
        #expect(found.bytes == Self.photo && found.format == .jpeg)
        #expect(try await facilitator.file("aaaaaaaaaaaaaaaa", in: "proef") == nil)
        // The log says that there is one and of which sort, and nothing else.
        let log = try await store.read { reader in
            var log = ""
            try reader.eachEvent(in: "proef") { log += String(decoding: $0.body, as: UTF8.self) }
            return log
        }
        #expect(log.contains(#""file":{"id":1,"sort":"photo"}"#) && !log.contains("GPS"))
        #expect(try await facilitator.replay("proef", asOf: Self.time + .hours(2)).isEqual)

        _ = try await facilitator.act(
            .command(.erase), with: token, in: "proef", serial: 99, digest: "b", at: Self.time + .seconds(2))
        #expect(try !holds(sealed.sealed.suffix(600)) && !holds(sealed.sealed.prefix(600)) && !holds(sealed.key))
        #expect(try await facilitator.file(id, in: "proef") == nil)
        try await store.close()
        #expect(try !holds(sealed.sealed.suffix(600)))
    }
}
