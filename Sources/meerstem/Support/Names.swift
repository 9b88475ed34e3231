import ArgumentParser

/// In commands an option is one of the command line; those of questions are `DialogueEngine.Option`.
typealias Option = ArgumentParser.Option
