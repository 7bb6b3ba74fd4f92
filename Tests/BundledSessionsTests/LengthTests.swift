import BreatheCore
import BundledSessions
import Testing

/// How long each session takes, in seconds: what it is made of at each level, and the rest that closes it.
@Suite struct `The length of a session that ships` {
  struct Length: Sendable {
    var session: String
    var first: Int
    var usual: Int
    var later: Int
    var closing: Int

    init(_ session: String, first: Int? = nil, _ usual: Int, later: Int? = nil, closing: Int) {
      self.session = session
      self.first = first ?? usual
      self.usual = usual
      self.later = later ?? usual
      self.closing = closing
    }

    func planned(at level: Level) -> Int {
      switch level {
      case .first: first
      case .usual: usual
      case .later: later
      }
    }
  }

  static let lengths: [Length] = [
    // Breathing.
    Length("478", 4 * 19, closing: 60),
    Length("belly-5min", first: 43 * 7, 30 * 10, later: 25 * 12, closing: 20),
    Length("belly-hands", 60 + 24 * 10, closing: 20),
    Length("long-exhale", 33 * 9, later: 25 * 12, closing: 20),
    Length("before-treatment", 180 + 60 + 120 + 60, closing: 20),
    Length("coherent", first: 37 * 8, 27 * 11, closing: 20),
    Length("six-a-minute", 30 * 10, closing: 20),
    Length("equal", 30 * 8, later: 30 * 10, closing: 20),
    Length("box", 8 * 12, later: 8 * 16, closing: 20),
    Length("triangle", 8 * 12, closing: 20),
    Length("cyclic-sigh", 12 * 10, later: 30 * 10, closing: 20),
    Length("pursed-lip", 20 * 6, closing: 20),
    Length("humming", 12 * 10, later: 30 * 10, closing: 20),
    Length("alternate-nostril", 15 + 10 * 16, closing: 20),
    // Stretches, after a minute of breath.
    Length("low-lunge", first: 60 + 230 - 40 - 30, 60 + 230 - 30, closing: 30),
    Length("supine-hip", first: 60 + 230 - 40 - 30, 60 + 230 - 30, closing: 30),
    Length("dynamic-hip", 60 + 161 - 30, closing: 30),
    Length("heel-slide", 60 + 20 + 2 * 8 * 6 + 15, closing: 30),
    Length("seated-hip", first: 60 + 240 - 40, 60 + 240, closing: 30),
    Length("yin-butterfly", first: 60 + 170 - 30 - 40, 60 + 170 - 40, closing: 40),
    Length("yin-dragon", first: 60 + 210 - 60 - 40, 60 + 210 - 40, closing: 40),
    // Core and movement.
    Length("pelvic-tilt", 10 * 10, closing: 20),
    Length("bridge", first: 5 * 12, 6 * 12, later: 12 * 12, closing: 30),
    Length("dead-bug", 2 * 5 * 8, closing: 30),
    Length("seated-core", 2 * 5 * 8, closing: 20),
    Length("standing-core", 2 * 5 * 10, closing: 20),
    Length("soft-shake", 20 + 30 + 60 + 30 + 60, closing: 0),
    Length("calm-walk", 600, closing: 20),
    // Rest.
    Length("constructive-rest", first: 300, 600, closing: 20),
    Length("pmr-7", 30 + 7 * 36 + 60, later: 30 + 2 * 7 * 36 + 60, closing: 20),
    Length("body-scan", 60 + 10 * 45 + 60, closing: 0),
    // Routines.
    Length("desk-break", 15 + 60 + 90 + 15, closing: 0),
    Length("morning", 120 + 100 + 20 + 40 + 100 + 100, closing: 0),
    Length("evening", 300 + 270 + 76 + 60, closing: 0),
  ]

  @Test(arguments: lengths) func `is the sum of its parts, at every level`(length: Length) throws {
    let session = try `The sessions that ship`.session(length.session)
    for level in Level.allCases {
      let timeline = try session.timeline(RunOptions(level: level))
      #expect(timeline.planned == .seconds(length.planned(at: level)))
      #expect(timeline.end - timeline.planned == .seconds(length.closing))
      // Settling is no part of it.
      #expect(timeline.start == .zero - (session.settle?.value(at: level) ?? .zero))
    }
  }

  @Test func `is known of every session`() {
    #expect(Self.lengths.map(\.session).sorted() == `The sessions that ship`.names.sorted())
  }
}
