import Crypto
public import DialogueEngine
import Foundation
import JSONText
import Mustache
public import VoiceSummary

/// The report as a page that needs nothing but itself: it opens from a disk, asks nobody for anything, and prints on A4.
///
/// Words before numbers before pictures; bars stand beside their numbers, the map beside how to read it, and nothing appears that is held back in the
/// standing.
public struct StandingPage {
    private let standing: Standing
    private let language: Language

    public init(_ standing: Standing, in language: Language) { (self.standing, self.language) = (standing, language) }

    /// The files of the report's folder by their names: the page, the standing as data, and its figures as a table.
    public var files: [String: String] {
        get throws {
            ["index.html": try html, "standing.json": standing.json.indented() + "\n", "figures.csv": standing.csv(in: language)]
        }
    }

    private static let style = String(decoding: PackageResources.standing_css, as: UTF8.self)

    /// By which a content security policy lets the page's own style in.
    static let styleHash = "sha256-" + Data(SHA256.hash(data: Data(style.utf8))).base64EncodedString()

    /// The page.
    public var html: String {
        get throws {
            let templates = try Self.templates.mapValues { try MustacheTemplate(string: String(decoding: $0, as: UTF8.self)) }
            var view = StandingView(standing, language).members
            view["style"] = Self.style
            view["styleHash"] = Self.styleHash
            return MustacheLibrary(templates: templates).render(view, withTemplate: "standing") ?? ""
        }
    }

    /// The page, and its pictures by the names it calls them.
    private static var templates: [String: [UInt8]] {
        [
            "standing": PackageResources.standing_mustache, "ladder": PackageResources.ladder_mustache,
            "paired": PackageResources.paired_mustache, "matrix": PackageResources.matrix_mustache,
            "board": PackageResources.board_mustache, "steps": PackageResources.steps_mustache,
        ]
    }
}
