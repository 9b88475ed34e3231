import DialogueEngine
import VoiceSummary

/// What is said of a table that cannot be read.
extension Messages {
    func amiss(_ reason: CommaSeparated.Reason) -> String {
        switch reason {
        case .nothing: pick("er staat niets in.", "der stiet neat yn.", "there is nothing in it.")
        case .noColumn(let name, let known):
            pick(
                "er is geen kolom '\(name)'; er zijn: \(shown(known)).", "der is gjin kolom '\(name)'; der binne: \(shown(known)).",
                "there is no column '\(name)'; there are: \(shown(known)).")
        case .width(let count, let names):
            pick(
                "het aantal waarden is \(count), en het aantal kolommen \(names).",
                "it oantal wearden is \(count), en it oantal kolommen \(names).",
                "the number of values is \(count), and the number of columns \(names).")
        case .notWhole(let text, let column):
            pick(
                "'\(text)' in de kolom '\(column)' is geen heel getal.", "'\(text)' yn de kolom '\(column)' is gjin hiel getal.",
                "'\(text)' in the column '\(column)' is no whole number.")
        case .notText(let column):
            pick(
                "wat in de kolom '\(column)' staat, is geen UTF-8. Sla het bestand op als UTF-8 en probeer het opnieuw.",
                "wat yn de kolom '\(column)' stiet, is gjin UTF-8. Bewarje it bestân as UTF-8 en besykje it op 'e nij.",
                "what stands in the column '\(column)' is not UTF-8. Save the file as UTF-8 and try again.")
        case .openQuote:
            pick("een aanhalingsteken wordt niet gesloten.", "in oanhelteken wurdt net sluten.", "a quotation mark is not closed.")
        case .behindQuote:
            pick(
                "achter een sluitend aanhalingsteken staat nog iets.", "efter in slutend oanhelteken stiet noch wat.",
                "something stands behind a closing quotation mark.")
        case .noneOf(let known, let text, let column):
            pick(
                "in de kolom '\(column)' kan dit staan: \(shown(known)); niet '\(text)'.",
                "yn de kolom '\(column)' kin dit stean: \(shown(known)); net '\(text)'.",
                "in the column '\(column)' this can stand: \(shown(known)); not '\(text)'.")
        case .repeated(let text, let column):
            pick(
                "'\(text)' staat al eerder in de kolom '\(column)'.", "'\(text)' stiet al earder yn de kolom '\(column)'.",
                "'\(text)' stands in the column '\(column)' before.")
        }
    }

    private func shown(_ names: [String]) -> String { names.prefix(12).joined(separator: ", ") }
}
