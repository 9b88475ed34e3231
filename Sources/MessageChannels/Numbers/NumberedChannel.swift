/// A platform that knows people by their telephone numbers.
///
/// Who is invited by hand is written down as `06-12345678`, and comes in as `+31612345678`: that is one person.
protocol NumberedChannel: Channel {
    /// Of numbers with one 0 in front: the setting `country`, such as `31`.
    var country: String { get }
    /// Whether the platform's numbers begin with a plus sign.
    static var hasPlus: Bool { get }
}

extension NumberedChannel {
    static var hasPlus: Bool { true }

    public func address(_ written: String) -> String {
        let number = PhoneNumber.international(written, country: country)
        return Self.hasPlus || !number.hasPrefix("+") ? number : String(number.dropFirst())
    }

    public func spellings(of address: String) -> [String] { PhoneNumber.spellings(of: address, country: country) }

    /// What a platform tells without a plus has its country in front all the same.
    public func spellings(ofTold address: String) -> [String] {
        Self.hasPlus || !address.isDigits
            ? spellings(of: address) : [address] + PhoneNumber.spellings(of: "+\(address)", country: country).filter { $0 != address }
    }

    public func mayReach(_ address: String) -> Bool {
        let number = PhoneNumber.international(PhoneNumber.tidied(address, country: country), country: country)
        return number.hasPrefix("+") && number.utf8.count > 8 && number.dropFirst().isDigits
    }
}

extension ChannelConfiguration {
    /// The setting `country`: one to three digits.
    func country() throws(ChannelFault) -> String {
        let country = settings["country"] ?? PhoneNumber.homeCountry
        guard (1...3).contains(country.utf8.count), country.isDigits else {
            throw ChannelFault(channel: id, reason: "'country' is a number such as 31")
        }
        return country
    }
}
