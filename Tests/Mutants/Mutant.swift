/// A mistake to put into the program, and the suites with tests that notice it.
struct Mutant {
  var name: String
  /// The name of the source file without its folder, since files move between folders.
  var file: String
  /// The text to replace. It occurs once in the file, however it is broken into lines.
  var original: String
  var mutated: String
  /// The names of their types.
  var suites: [String]

  init(
    _ name: String, in file: String, _ original: String, becomes mutated: String,
    killedBy suites: String...
  ) {
    self.name = name
    self.file = file
    self.original = original
    self.mutated = mutated
    self.suites = suites
  }

  /// Returns a file with the mistake in it; nil if the original does not occur once.
  func applied(to text: String) throws -> String? {
    let words = original.split(whereSeparator: \.isWhitespace).map { #"\Q\#($0)\E"# }
    let places = text.ranges(of: try Regex(words.joined(separator: #"\s+"#)))
    guard places.count == 1 else { return nil }
    var text = text
    text.replaceSubrange(places[0], with: mutated)
    return text
  }
}
