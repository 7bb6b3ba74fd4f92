extension String {
  /// The same with a hyphen for each dash or minus that word processors and phones put in its place.
  package var withHyphens: String {
    String(map { Self.dashes.contains($0) ? "-" : $0 })
  }

  private static let dashes: Set<Character> = [
    "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2015}", "\u{2212}", "\u{FE58}",
    "\u{FE63}", "\u{FF0D}",
  ]

  /// The option that was meant with `—for` or `–n`; nil for anything else.
  package var optionMeant: String? {
    let hyphens = withHyphens
    let name = hyphens.drop { $0 == "-" }
    guard hyphens != self, hyphens.first == "-", hyphens.prefix(3) != "---",
      case let word = name.prefix(while: { $0 != "=" }), !word.isEmpty,
      word.utf8.allSatisfy({ (0x61...0x7A).contains($0) || $0 == 0x2D })
    else { return nil }
    return (word.count == 1 ? "-" : "--") + name
  }
}
