import DialogueEngine

/// What the commands for authors say.
extension Messages {
    var noGraphviz: String {
        pick(
            "voor svg is het programma 'dot' nodig. Installeer het met: apt install graphviz. Zonder kan ook: --format dot of --format mermaid.",
            "foar svg is it programma 'dot' nedich. Ynstallearje it mei: apt install graphviz. Sûnder kin ek: --format dot of --format mermaid.",
            "svg takes the program 'dot'. Install it with: apt install graphviz. Without it there is --format dot or --format mermaid.")
    }
    func graphvizFailed(_ said: String) -> String {
        pick("'dot' kon dit niet tekenen: \(said)", "'dot' koe dit net tekenje: \(said)", "'dot' could not draw this: \(said)")
    }
    func drawnWithFaults(_ faults: Int, _ dialogue: String) -> String {
        pick(
            "Het script heeft fouten (\(faults)), dus de fasen staan er niet bij. Zie: meerstem check \(dialogue)",
            "It skript hat flaters (\(faults)), dus de fazen steane der net by. Sjoch: meerstem check \(dialogue)",
            "The script has faults (\(faults)), so the phases are left out. See: meerstem check \(dialogue)")
    }
}
