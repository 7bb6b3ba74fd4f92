/// What the screen answers to a key, for a while.
extension SessionScreen {
  /// Where the session is at `time`, in a few words.
  package func place(at time: Duration) -> String {
    language.place(timeline, at: timeline.index(at: time))
  }

  package var lastPlace: String { language.lastPlace }

  package func name(_ visual: Visual) -> String { language.name(visual) }

  /// Goes on to the next glyphs, and tells what they are called; or that there are no others.
  package func changeGlyphs(of display: inout Display) -> String {
    guard charset != .ascii else { return language.onlyASCII }
    let all = Glyphs.allCases
    display.glyphs = all[((all.firstIndex(of: display.glyphs) ?? 0) + 1) % all.count]
    return language.name(display.glyphs)
  }
}
