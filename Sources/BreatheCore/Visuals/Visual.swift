/// A way to show where a session is.
package enum Visual: String, CaseIterable, Sendable {
  /// The posture that is held or moved, as the session file draws it; what suits the
  /// step where it draws none.
  case figure
  /// A round body that swells and settles with the breath.
  case orb
  /// The curve of the breath, which goes by: what was and what comes.
  case wave
  /// The breath in one line.
  case bar
  /// A dot that walks round, a side for each phase.
  case box
  /// What to do and how long, in large letters. Nothing moves.
  case words

  func drawing(in room: VisualRoom) -> (any Drawing)? {
    switch self {
    case .figure: Figure(room)
    case .orb: Orb(room)
    case .wave: Wave(room)
    case .bar: Bar(room)
    case .box: Box(room)
    case .words: Words(room)
    }
  }
}

/// What a person wants to see of a session while it runs.
package struct Display: Equatable, Sendable {
  package var visual: Visual
  /// Nothing is to move: only words, figures and counts.
  package let isStill: Bool
  /// What it is drawn with, where the terminal can show it.
  package var glyphs: Glyphs
  /// What the keys do stands in the picture's place.
  package var showsKeys = false
  /// What is told for a while, and is not of the session.
  package var notice: String?

  /// Without `visual`, what suits each step: figures and the orb, or words where nothing is to move.
  package init(_ visual: Visual? = nil, isStill: Bool = false, glyphs: Glyphs = .ascii) {
    self.isStill = isStill
    self.glyphs = glyphs
    self.visual = visual ?? .figure
  }

  var hasMotion: Bool { !isStill && visual != .words }

  /// What is drawn of `segment`, which has a figure to draw or not.
  func visual(for segment: Segment, hasFigure: Bool) -> Visual {
    if visual == .figure, hasFigure { return .figure }
    let isBesideBreath = segment.exercise?.pacesBreath == false
    switch visual {
    case _ where isStill: return .words
    case .box where !segment.isPaced: return .words
    // A curve that is flat has nothing to tell of a body at work.
    case .wave where isBesideBreath: return .words
    // An orb that stands still beside it would only be in the way.
    case .figure: return isBesideBreath ? .words : .orb
    case .orb, .wave, .bar, .box, .words: return visual
    }
  }

  /// On to the next visual that shows `segment` differently.
  package mutating func changeVisual(for segment: Segment) {
    let hasFigure = segment.picture != nil
    let shown = visual(for: segment, hasFigure: hasFigure)
    let all = Visual.allCases
    let start = all.firstIndex(of: visual) ?? 0
    for step in 1..<all.count {
      visual = all[(start + step) % all.count]
      if visual(for: segment, hasFigure: hasFigure) != shown { return }
    }
    visual = all[start]
  }
}
