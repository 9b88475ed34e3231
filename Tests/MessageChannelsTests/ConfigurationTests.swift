import MessageChannels
import Testing

@Suite struct `The configuration of a channel` {
    private func fault(_ settings: [String: String], secrets: [String: [Secret]] = [:]) -> String? {
        let secrets = secrets.merging(["signing_secret": [Secret("0123456789abcdef0123456789abcdef")]]) { $1 }
        let configuration = ChannelConfiguration(id: "web", kind: .generic, settings: settings, secrets: secrets)
        do throws(ChannelFault) {
            _ = try ChannelKind.channel(configuration)
            return nil
        } catch {
            return error.description
        }
    }

    @Test func `refuses a name that nobody would read`() {
        #expect(fault(["url": "https://example.org/", "rate": "2.5"]) == nil)
        #expect(
            fault(["uri": "https://example.org/"])
                == "channel 'web': there is no setting 'uri'; there are: api, rate, rate_per_chat, url")
        #expect(fault([:], secrets: ["token": [Secret("geheim")]])?.contains("no secret 'token'") == true)
        #expect(fault(["rate": "snel"]) == "channel 'web': 'rate' is a number of messages a second, above 0")
    }
}
