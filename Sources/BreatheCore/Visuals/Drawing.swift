/// A picture of a session at one moment, made for the room that it has.
protocol Drawing: Sendable {
  /// Nil where there is not enough room, or nothing of it to draw.
  init?(_ room: VisualRoom)

  /// How it moves in `segment`, the one that it is made for.
  func motion(of segment: Segment) -> Motion

  /// Draws what of it doesn't move while a `StillScreen.Look` stays the same.
  func drawStill(_ moment: Moment, into frame: inout Frame)

  /// Draws what moves.
  func draw(_ moment: Moment, into frame: inout Frame)
}

/// What a visual is made for.
struct VisualRoom {
  let area: Area
  let glyphs: Glyphs
  let layout: TextLayout
  let timeline: Timeline
  let segment: Segment
  /// The breath is to be seen beside a figure.
  let showsBreath: Bool
  /// The short words that come again and again, as the terminal can show them.
  let words: [String]
  /// What to do in a segment, in a word that the terminal can show.
  let word: @Sendable (Segment) -> String
}
