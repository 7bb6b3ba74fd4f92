import ArgumentParser

/// The language that a person asks for.
struct LanguageChoice: ParsableArguments {
  @Option(
    help: ArgumentHelp("Language: nl or en.", valueName: "nl|en"), completion: .language)
  var lang: String?
}
