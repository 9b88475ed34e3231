import Testing

@testable import Facilitation

@Suite struct `A list of whom to invite` {
    @Test(arguments: [",", ";", "\t"]) func `is read as spreadsheets write it`(sign: String) {
        let rows = [
            ["channel", "address", "voice", "role"], ["sms", "06 12345678", "jong", ""], ["brief", "\"Dorpsstraat 1\"", "", "buur"],
        ]
        let list = InviteeList(rows.map { $0.joined(separator: sign) }.joined(separator: "\r\n") + "\r\n\r\n")
        #expect(
            list.people == [
                Invitee(channel: "sms", address: "06 12345678", voice: "jong"),
                Invitee(channel: "brief", address: "Dorpsstraat 1", role: "buur"),
            ])
        #expect(list.faults.isEmpty)
    }

    @Test func `may be addresses alone, where it is said what they are`() {
        let list = InviteeList("0612345678\n sms2 ; 07 ; oud \n\n+31 6 1", channel: "sms", voice: "jong")
        #expect(
            list.people == [
                Invitee(channel: "sms", address: "0612345678", voice: "jong"), Invitee(channel: "sms2", address: "07", voice: "oud"),
                Invitee(channel: "sms", address: "+31 6 1", voice: "jong"),
            ])
        #expect(InviteeList("0612345678\n").faults == [1])
    }

    @Test func `may have street addresses, and the head line and first sign that spreadsheets write`() {
        let list = InviteeList(
            "\u{FEFF}Kanaal,Adres,Groep\nDorpsstraat 1, Buitenpost\nsms,0612345678,jong", channel: "brief", knowing: ["sms", "brief"])
        #expect(
            list.people == [
                Invitee(channel: "brief", address: "Dorpsstraat 1, Buitenpost"),
                Invitee(channel: "sms", address: "0612345678", voice: "jong"),
            ])
        #expect(list.rows == [2, 3] && list.faults.isEmpty)
        #expect(InviteeList("Channel;Address\nsms;1").people.count == 1)
    }

    @Test(arguments: ["address,channel\n0612345678,sms", "telefoon,kanaal\n0612345678,sms", "naam,adres\nx,y"])
    func `takes no number for a channel, nor a head line in another order for a person`(text: String) {
        let list = InviteeList(text)
        #expect(list.faults.first == 1 && !list.people.contains { $0.channel.contains("06") })
    }

    @Test func `tells every line that cannot be read`() {
        let list = InviteeList("channel,address,name\nsms,1\n,2\nsms,\nsms,1,2,3,4\nbrief,3")
        #expect(list.faults == [1, 3, 4, 5] && list.people.map(\.address) == ["1", "3"])
        #expect(InviteeList("").people.isEmpty && InviteeList(" \n\n").faults.isEmpty)
    }
}
