import Testing

@testable import DialogueEngine

@Suite struct `The matcher` {
    @Test(arguments: [
        ("fiets|auto", "een auto", true), ("^auto", "een auto", false), ("auto$", "een auto", true), ("^a.c$", "abc", true),
        ("^a.c$", "a\nc", false), ("[a-c]+[^x]", "cabx", true), ("^[^a-c]+$", "xyzb", false), ("^\\d{4} ?[A-Z]{2}$", "5611 AB", true),
        ("^\\d{4}$", "561", false), ("^a{2,3}$", "aaaa", false), ("^a{2,}$", "aaaa", true), ("^(ab|c)*?d$", "abcabd", true),
        ("(?:a|b)c", "bc", true), ("\\bkat\\b", "de kat zit", true), ("\\bkat\\b", "katten", false), ("\\Bten", "katten", true),
        ("a{,2}", "a{,2}", true), ("\\.", "a", false), ("\\x41\\x{1F62C}", "A😬", true), ("(?i)École", "éCOLE", true),
        ("(?i)[a-z]+é$", "KATÉ", true), ("(a*)*$", "b", true), ("(|a)+b", "aab", true), ("", "", true), ("^$", "", true),
        ("[]a]", "]", true),
        ("[a-]", "-", true), ("\\S\\s\\w\\W", "a b!", true), ("[\\d,]+$", "1,5", true), ("x*", "", true), ("^(a|b{2}){3}$", "abba", true),
    ])
    func `finds what a pattern says`(pattern: String, text: String, expected: Bool) throws {
        #expect(try LinearMatcher(pattern).search(text).isMatch == expected)
    }

    @Test(arguments: [
        "(", ")", "[a", "*a", "a**", "a{2}{3}", "\\", "(?=a)", "(?<n>a)", "(a)\\1", "\\p{L}", "[[:alpha:]]", "[z-a]", "a{3,2}", "a{1001}",
        "\\x4",
    ])
    func `says what it does not support`(pattern: String) {
        #expect(throws: LinearPattern.Fault.self) { try LinearMatcher(pattern) }
        #expect(fault("phase.matches(r'\(pattern)')")?.kind == .syntax)
        #expect(kind("phase.matches('' + r'\(pattern)')") == .syntax)
    }

    @Test(arguments: ["(a+)+$", "^(a|a)*$", "(a|aa)+$", "(.*)(.*)(.*)b", "(a?){20}a{20}$"])
    func `takes steps in proportion to the text`(pattern: String) throws {
        let matcher = try LinearMatcher(pattern)
        let text = String(repeating: "a", count: 1000) + "!"
        let (isMatch, states) = matcher.search(text)
        #expect(isMatch == false)
        #expect(states <= (text.utf8.count + 1) * matcher.program.count)
    }

    @Test func `refuses patterns that grow too large`() {
        for pattern in ["((a{100}){100}){100}", "(((){1000}){1000}){1000}", String(repeating: "(", count: 50)] {
            do throws(LinearPattern.Fault) {
                _ = try LinearMatcher(pattern)
                Issue.record("\(pattern) was accepted")
            } catch {
                #expect(error.kind == .tooCostly)
            }
        }
    }

    @Test func `stops at its limit`() throws {
        let found = try LinearMatcher("(a|b)*c").search(String(repeating: "ab", count: 500), limit: 100)
        #expect(found.isMatch == nil)
        #expect(found.states < 120)
    }
}
