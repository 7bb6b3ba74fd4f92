import BreatheCore
import Testing

@Suite struct `The screen of a session` {
  @Test(arguments: [
    ("lead-in", -7.5), ("breathe-out", -3.5), ("inhale-start", 0), ("inhale-middle", 2),
    ("hold", 6.2),
    ("exhale-middle", 15), ("last-breath", 60.5), ("closing", 90),
  ]) func `of 478 is as it was`(name: String, second: Double) throws {
    try Golden.expect(Screens().text(at: second), matches: "478-\(name)-80x24")
  }

  @Test func `that is paused is as it was`() throws {
    let screens = try Screens()
    try Golden.expect(screens.text(at: 6.2, .paused(.key)), matches: "478-paused-80x24")
    try Golden.expect(screens.text(at: 6.2, .paused(.away)), matches: "478-away-80x24")
    try Golden.expect(screens.text(at: -7.5, .paused(.key)), matches: "478-lead-in-paused-80x24")
  }

  @Test(arguments: [(100, 40), (40, 12), (20, 5), (200, 60), (1, 1), (30, 8), (60, 16)])
  func `of any size is as it was`(columns: Int, rows: Int) throws {
    let screens = try Screens(columns: columns, rows: rows)
    let size = "\(columns)x\(rows)"
    try Golden.expect(screens.text(at: -7.5), matches: "478-lead-in-\(size)")
    try Golden.expect(screens.text(at: 9.5), matches: "478-hold-\(size)")
  }

  @Test(arguments: [("lead-in", -7.5), ("hold", 6.2), ("last-breath", 60.5), ("closing", 90)])
  func `in Dutch is as it was`(name: String, second: Double) throws {
    try Golden.expect(
      Screens(language: .nl).text(at: second), matches: "478-\(name)-80x24-nl")
  }

  @Test(arguments: [(80, 24), (40, 12), (20, 5)])
  func `of a movement, and of a wait before it, is as it was`(columns: Int, rows: Int) throws {
    let steps = """
      - wait: { en: Press a key when you lie comfortably., nl: Druk op een toets als je goed ligt. }
      - move: { en: Heel slide, nl: Hiel schuiven }
        tempo: [{ slide: 3s, breath: out }, { return: 3s, breath: in }]
        reps: 8
        sides: [left, right]
        cue: { left: { en: Left heel., nl: Linkerhiel. }, right: { en: Right heel., nl: Rechterhiel. } }
      """
    for language in Language.allCases {
      let screens = try Screens(
        session(file(steps: steps)), columns: columns, rows: rows, language: language)
      let size = "\(columns)x\(rows)-\(language.rawValue)"
      try Golden.expect(screens.text(at: 0, .paused(.waiting)), matches: "wait-\(size)")
      try Golden.expect(screens.text(at: 7.5), matches: "move-\(size)")
      try Golden.expect(screens.text(at: 50), matches: "move-change-\(size)")
    }
  }

  @Test(arguments: Visual.allCases, [(80, 24), (40, 12), (20, 6), (100, 40), (80, 1), (24, 2)])
  func `of each visual is as it was`(visual: Visual, size: (columns: Int, rows: Int)) throws {
    let id = visual == .figure ? "low-lunge" : "478"
    // In the second half of an inhale, of a hold (a change of sides in a stretch) and of an exhale.
    let seconds = visual == .figure ? [82.5, 112, 129] : [2.5, 8.5, 15.5]
    for language in Language.allCases {
      let screens = try Screens(id, columns: size.columns, rows: size.rows, language: language)
      for (name, second) in zip(["inhale", "hold", "exhale"], seconds) {
        let text = screens.text(at: second, .running, Display(visual))
        let file = "\(visual)-\(name)-\(size.columns)x\(size.rows)-\(language.rawValue)"
        try Golden.expect(text, matches: file)
      }
    }
  }

  @Test(arguments: [Glyphs.blocks, .braille], Visual.allCases)
  func `in finer glyphs is as it was`(glyphs: Glyphs, visual: Visual) throws {
    for (columns, rows) in [(80, 24), (40, 12)] {
      let id = visual == .figure ? "low-lunge" : "478"
      let screens = try Screens(id, columns: columns, rows: rows)
      let second = visual == .figure ? 82.5 : 2.5
      let text = screens.text(at: second, .running, Display(visual, glyphs: glyphs))
      try Golden.expect(text, matches: "\(visual)-\(glyphs)-\(columns)x\(rows)")
    }
  }

  @Test(arguments: [Visual.wave, .box], [(80, 24), (40, 12)])
  func `of a movement that has no breath of its own is as it was`(
    visual: Visual, size: (columns: Int, rows: Int)
  ) throws {
    for language in Language.allCases {
      let screens = try Screens(
        "bridge", columns: size.columns, rows: size.rows, language: language)
      // While the body is lifted, and while it is lowered.
      for (name, second) in [("lift", 13), ("lower", 20.5)] {
        try Golden.expect(
          screens.text(at: second, .running, Display(visual)),
          matches: "\(visual)-bridge-\(name)-\(size.columns)x\(size.rows)-\(language.rawValue)")
      }
    }
  }

  @Test(arguments: ["4-4-4-4", "4-6", "4-4-6-2", "4-1-6"], [Visual.wave, .box])
  func `of other patterns is as it was`(pattern: String, visual: Visual) throws {
    let screens = try Screens(session(file(steps: "- breathe: \(pattern)\n  cycles: 5")))
    let text = screens.text(at: 22.5, .running, Display(visual))
    try Golden.expect(text, matches: "\(visual)-\(pattern)-80x24")
  }

  @Test(arguments: [(80, 24), (40, 12), (20, 5), (60, 1)])
  func `of the keys, and of the end, is as it was`(columns: Int, rows: Int) throws {
    var display = Display()
    display.showsKeys = true
    for language in Language.allCases {
      let screens = try Screens(columns: columns, rows: rows, language: language)
      let size = "\(columns)x\(rows)-\(language.rawValue)"
      try Golden.expect(screens.text(at: -5, .running, display), matches: "keys-lead-in-\(size)")
      try Golden.expect(screens.text(at: 8, .running, display), matches: "keys-\(size)")
      var playback = Playback(screens.timeline, at: ClockReading(awake: .zero, real: .zero))
      for second in 1...150 {
        _ = playback.look(at: ClockReading(awake: .seconds(second), real: .seconds(second)))
      }
      try Golden.expect(screens.done(playback.tally).text, matches: "done-\(size)")
      let rated = screens.done(
        playback.tally, before: Ratings(tension: 7), after: Ratings(tension: 3))
      try Golden.expect(rated.text, matches: "done-rated-\(size)")
      for isOver in [false, true] {
        let asked = screens.screen.restingFrame(
          language.question(.tension), keys: language.ratingKeys(canStop: !isOver),
          isOver: isOver, display: Display())
        try Golden.expect(asked.text, matches: "rating-\(isOver ? "after" : "before")-\(size)")
      }
    }
  }

  @Test func `in ASCII is as it was`() throws {
    let screens = try Screens("low-lunge", language: .nl, charset: .ascii)
    try Golden.expect(screens.text(at: -7.5), matches: "low-lunge-lead-in-80x24-nl-ascii")
    try Golden.expect(screens.text(at: 70), matches: "low-lunge-say-80x24-nl-ascii")
  }

  @Test(arguments: [
    ("say", 62), ("left", 82), ("change", 112), ("right", 128), ("second-set", 175), ("rest", 250),
    ("closing", 265),
  ]) func `of a stretch is as it was`(name: String, second: Double) throws {
    try Golden.expect(
      Screens("low-lunge").text(at: second), matches: "low-lunge-\(name)-80x24")
  }
}
