/// What a cue sounds like.
struct CueTones: Equatable, Sendable {
  var tones: [Tone]

  /// Seconds.
  var duration: Double { tones.map(\.end).max() ?? 0 }

  init(_ kind: SoundCue.Kind) {
    tones =
      switch kind {
      case .leadIn: [Tone(440, for: 0.5, level: 0.1)]
      case .start: Self.bowl(264, for: 4)
      case .end: Self.bowl(198, for: 6)
      case .say: [Tone(523, for: 0.25, level: 0.12)]
      case .breath(let phase): [Self.breath(phase)]
      case .lastBreath:
        [
          Tone(660, for: 1.2, level: 0.1, octave: 0, decay: 3),
          Tone(990, start: 0.2, for: 1, level: 0.08, octave: 0, decay: 3),
        ]
      case .posture: Self.row([262, 330, 392])
      case .postureEnd: Self.row([392, 330, 262])
      case .work: Self.row([330, 330, 440])
      case .workEnd: Self.row([440, 330, 330])
      case .stay: [Tone(330, for: 0.5, level: 0.08), Tone(415, for: 0.5, level: 0.08)]
      case .move(let phase): [Self.move(phase)]
      case .changeSides:
        [
          Tone(494, for: 0.25, level: 0.16), Tone(370, start: 0.3, for: 0.35, level: 0.16),
        ]
      case .rest: [Tone(262, for: 0.7, level: 0.09), Tone(330, for: 0.7, level: 0.07)]
      case .chime:
        [
          Tone(528, for: 1.5, level: 0.14, octave: 0, decay: 3),
          Tone(1431, for: 0.8, level: 0.03, octave: 0, decay: 6),
        ]
      }
  }

  /// A second of a hold.
  static let tick = CueTones(tones: [Tone(784, for: 0.12, level: 0.06, octave: 0.2)])

  private init(tones: [Tone]) {
    self.tones = tones
  }

  /// Up with the breath and down with it, between the same notes as the glide; low marks for holds.
  private static func breath(_ phase: Phase.Kind) -> Tone {
    switch phase {
    case .inhale: Tone(220, to: 330, for: 0.5, level: 0.2)
    case .holdFull: Tone(196, for: 0.3, level: 0.14)
    case .exhale: Tone(330, to: 220, for: 0.5, level: 0.2)
    case .holdEmpty: Tone(147, for: 0.4, level: 0.16)
    }
  }

  /// Higher than the breath. What goes out rises, what comes back falls, what stays is even.
  private static func move(_ phase: Move.Phase.Kind) -> Tone {
    switch phase {
    case .lift: Tone(392, to: 587, for: 0.4, level: 0.16)
    case .lower: Tone(587, to: 392, for: 0.4, level: 0.16)
    case .hold: Tone(294, for: 0.25, level: 0.14)
    case .pause: Tone(247, for: 0.3, level: 0.14)
    case .tilt: Tone(440, to: 494, for: 0.35, level: 0.14)
    case .tense: Tone(587, to: 659, for: 0.3, level: 0.13, octave: 0.8)
    case .release: Tone(659, to: 330, for: 0.6, level: 0.15, octave: 0.1)
    case .slide: Tone(349, to: 440, for: 0.45, level: 0.15)
    case .return: Tone(440, to: 349, for: 0.45, level: 0.15)
    case .shift: Tone(466, for: 0.35, level: 0.14)
    case .forward: Tone(466, to: 622, for: 0.4, level: 0.14)
    case .back: Tone(622, to: 466, for: 0.4, level: 0.14)
    case .open: Tone(523, to: 784, for: 0.45, level: 0.13)
    case .close: Tone(784, to: 523, for: 0.45, level: 0.13)
    case .turn: Tone(554, to: 523, for: 0.35, level: 0.14)
    case .bend: Tone(415, to: 349, for: 0.4, level: 0.15)
    case .extend: Tone(349, to: 415, for: 0.4, level: 0.15)
    case .look: Tone(554, to: 587, for: 0.3, level: 0.13)
    case .push: Tone(392, to: 466, for: 0.4, level: 0.15)
    case .pull: Tone(466, to: 392, for: 0.4, level: 0.15)
    case .raise: Tone(440, to: 622, for: 0.4, level: 0.15)
    case .squeeze: Tone(622, to: 698, for: 0.3, level: 0.13, octave: 0.8)
    case .stretch: Tone(370, to: 554, for: 0.5, level: 0.14)
    case .relax: Tone(554, to: 294, for: 0.6, level: 0.15, octave: 0.1)
    }
  }

  /// A singing bowl: its partials are no overtones, the higher ones die away sooner, and two that are
  /// nearly the same beat slowly.
  private static func bowl(_ note: Double, for duration: Double) -> [Tone] {
    [
      Tone(note, for: duration, level: 0.14, octave: 0, decay: 0.9),
      Tone(note * 1.004, for: duration, level: 0.08, octave: 0, decay: 0.9),
      Tone(note * 2.71, for: duration * 0.7, level: 0.08, octave: 0, decay: 1.8),
      Tone(note * 5.15, for: duration * 0.4, level: 0.03, octave: 0, decay: 3.5),
    ]
  }

  private static func row(_ notes: [Double]) -> [Tone] {
    notes.enumerated().map { index, note in
      Tone(note, start: 0.18 * Double(index), for: 0.24, level: 0.12)
    }
  }
}
