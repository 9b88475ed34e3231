import DialogueEngine
import Facilitation
import Hummingbird

/// A request of somebody who is signed in.
struct ConsoleVisit {
    let account: Account
    /// The key of their forms: who does not have their session cannot make it.
    let key: String
    let token: String
    let words: ConsoleWords
    let request: Request
    let context: PageContext
    /// The promises they keep, the most urgent first.
    var own: [OpenPromise] = []

    init(_ account: Account, _ token: String, _ request: Request, _ context: PageContext) {
        (self.account, self.token, self.request, self.context) = (account, token, request, context)
        (key, words) = (PageForm.key(of: token), ConsoleWords(account.language))
    }

    /// A part of the address.
    func part(_ name: String) -> String { context.parameters.get(name) ?? "" }

    /// What stands behind the question mark.
    func asked(_ name: String) -> String { request.uri.queryParameters[Substring(name)].map(String.init) ?? "" }

    /// What a form of theirs carries: the key, a name by which it has its effect once, and where to go on.
    func hidden(_ more: [(name: String, value: String)] = [], from path: String? = nil) -> [(name: String, value: String)] {
        [("k", key), ("i", String(UInt64.random(in: .min ... .max), radix: 36))] + (path.map { [("from", $0)] } ?? []) + more
    }

    /// The part of a page's address at which a form's outcome is said.
    var flashNumber: String { asked("f") }

    /// An empty page for them.
    func layout(_ heading: String) -> ConsoleLayout {
        var layout = ConsoleLayout(words, heading: heading)
        layout.account = (account.name, key)
        if !own.isEmpty {
            let sum = ModerationWords(language: words.language).ownPromises(own.count, late: own.filter(\.isOverdue).count)
            layout.own = .init(href: "/moderator/promises", text: sum)
        }
        return layout
    }
}

/// What a page of the console comes to.
enum ConsoleAnswer {
    case page(ConsoleLayout, status: Int = 200)
    case redirect(String, cookie: String? = nil)
    /// A page that goes on to another site at once. A form that was redirected there would need that site, and each to which it redirects in turn, in the
    /// policy of the page the form is on.
    case leave(ConsoleLayout, to: String, cookie: String)
    case file([UInt8], type: String, name: String? = nil)
    /// What a resident sent: to be kept and opened elsewhere, never to be shown by the browser as a page of ours.
    case sent([UInt8], FileFormat, name: String)
    /// A page that stands whole, with a style of its own.
    case whole(String, style: String)
    case stream(Response)
}

/// Why no page of the console is shown.
enum ConsoleRefusal: Error {
    /// There is nothing here, for this person at least.
    case notFound
}
