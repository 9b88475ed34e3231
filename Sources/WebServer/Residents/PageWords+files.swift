import DialogueEngine

/// Words about photos and voice notes.
extension PageWords {
    func fileLabel(_ sort: SentFile.Sort) -> String {
        switch sort {
        case .photo: pick("Of kies een foto", "Of kies in foto", "Or choose a photo")
        case .voice: pick("Of spreek je antwoord in", "Of sprek jo antwurd yn", "Or record your answer")
        }
    }

    /// What happens with it, beside the field.
    func fileHelp(until day: String?) -> String {
        let until = day.map { pick(" tot \($0)", " oant \($0)", " until \($0)") } ?? ""
        return pick(
            "Alleen de begeleider kan dit zien of horen. Andere deelnemers niet. We bewaren het versleuteld\(until). Je kunt het altijd weghalen. In een foto kan staan waar en wanneer die gemaakt is; dat halen wij er niet uit. Hooguit 8 MB.",
            "Allinnich de begelieder kin dit sjen of hearre. Oare dielnimmers net. Wy bewarje it fersifere\(until). Jo kinne it altyd weihelje. Yn in foto kin stean wêr en wannear't dy makke is; dat helje wy der net út. Op syn meast 8 MB.",
            "Only the facilitator can see or hear this. Other participants cannot. We keep it encrypted\(until). You can always take it away. A photo may say where and when it was taken; we do not take that out. At most 8 MB."
        )
    }

    /// That one stands with the answer already.
    func fileThere(_ sort: SentFile.Sort) -> String {
        switch sort {
        case .photo:
            pick(
                "Er staat een foto bij dit antwoord. Die blijft, tenzij je een andere kiest.",
                "Der stiet in foto by dit antwurd. Dy bliuwt, of jo moatte in oare kieze.",
                "There is a photo with this answer. It stays, unless you choose another.")
        case .voice:
            pick(
                "Er staat een spraakbericht bij dit antwoord. Dat blijft, tenzij je een ander kiest.",
                "Der stiet in sprekberjocht by dit antwurd. Dat bliuwt, of jo moatte in oar kieze.",
                "There is a voice message with this answer. It stays, unless you choose another.")
        }
    }

    var fileTooLarge: String {
        pick(
            "Dit bestand is te groot. Het mag hooguit 8 MB zijn. Wat je schreef, staat er nog.",
            "Dit bestân is te grut. It mei op syn meast 8 MB wêze. Wat jo skreaun hawwe, stiet der noch.",
            "This file is too large. It may be at most 8 MB. What you wrote is still there.")
    }
    var unknownFile: String {
        pick(
            "Dit bestand kunnen we niet aannemen. Een foto mag JPEG, PNG, WebP of HEIC zijn, en geluid MP3, M4A, Ogg, WebM of WAV. Wat je schreef, staat er nog.",
            "Dit bestân kinne wy net oannimme. In foto mei JPEG, PNG, WebP of HEIC wêze, en lûd MP3, M4A, Ogg, WebM of WAV. Wat jo skreaun hawwe, stiet der noch.",
            "We cannot take this file. A photo may be JPEG, PNG, WebP or HEIC, and sound MP3, M4A, Ogg, WebM or WAV. What you wrote is still there."
        )
    }
    var oneFile: String {
        pick(
            "Kies één bestand: een foto of een spraakbericht. Wat je schreef, staat er nog.",
            "Kies ien bestân: in foto of in sprekberjocht. Wat jo skreaun hawwe, stiet der noch.",
            "Choose one file: a photo or a voice message. What you wrote is still there.")
    }
    var manyFiles: String {
        pick(
            "Er is geen plek meer voor nog een bestand van jou. Haal er eerst een weg bij Mijn antwoorden.",
            "Der is gjin plak mear foar noch in bestân fan jo. Helje earst ien wei by Myn antwurden.",
            "There is no room for another file of yours. First take one away at My answers.")
    }
    var noRoomForFile: String {
        pick(
            "Er sturen nu te veel mensen tegelijk een bestand. Kies het over een minuut nog eens. Wat je schreef, staat er nog.",
            "Der stjoere no te folle minsken tagelyk in bestân. Kies it oer in minút nochris. Wat jo skreaun hawwe, stiet der noch.",
            "Too many people are sending a file at once. Choose it again in a minute. What you wrote is still there.")
    }
    var notWhole: String { pick("Het kwam niet heel aan", "It kaam net hiel oan", "It did not arrive whole") }
    var chooseFileAgain: String {
        pick(
            "Je foto of spraakbericht is niet bewaard. Kies het straks nog eens.",
            "Jo foto of sprekberjocht is net bewarre. Kies it aanst nochris.",
            "Your photo or voice message was not kept. Choose it again later.")
    }
}
