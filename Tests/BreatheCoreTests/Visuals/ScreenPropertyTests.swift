import BreatheCore
import Testing

@Suite struct `A screen` {
  @Test(arguments: Array(1...30)) func `of any size can be drawn`(rows: Int) throws {
    let any = try Screens("low-lunge")
    for columns in stride(from: 1 + rows % 3, through: 60, by: 3) {
      let screens = any.resized(columns: columns, rows: rows)
      for display in [displays[columns % displays.count], Display()] {
        let frames = [
          screens.frame(at: -7.5, .paused(.away), display), screens.frame(at: 8, .running, display),
          screens.frame(at: 62, .running, display), screens.frame(at: 85, .running, display),
          screens.frame(at: 110, .paused(.key), display), screens.done(Tally()),
        ]
        #expect(frames.allSatisfy { $0.cells.count == columns * rows })
      }
    }
  }

  @Test func `of no size is drawn as nothing`() throws {
    for (columns, rows) in [(0, 0), (0, 24), (80, 0)] {
      #expect(try Screens(columns: columns, rows: rows).frame(at: 2).cells.isEmpty)
    }
  }

  @Test(arguments: [1, 2, 3, 4]) func `of one line says it in a word`(rows: Int) throws {
    let screens = try Screens(columns: 40, rows: rows)
    for (second, cue) in [(2.0, "in   2 "), (8, "hold   3 "), (18, "out   1 ")] {
      #expect(screens.text(at: second).split(separator: "\n").last?.hasPrefix(cue) == true)
    }
    #expect(screens.text(at: 90).contains("Breathe as you like"))
    #expect(screens.text(at: 2, .paused(.key)).contains("Paused. Space = go on."))
  }

  @Test(arguments: Array(5...30)) func `always shows what to do`(rows: Int) throws {
    let screens = try Screens(columns: 40, rows: rows)
    #expect(screens.text(at: 2).contains("In quietly through the nose"))
    #expect(screens.text(at: 8).contains("Hold without straining"))
    #expect(screens.text(at: 90).contains("Breathe as you like"))
  }

  @Test(arguments: Language.allCases) func `tells of the sound wherever there is room for a line`(
    language: Language
  ) throws {
    let any = try Screens("478", language: language)
    for notice in [SoundProblem.missing, .silent, .misconfigured].map(language.sentence) {
      let first = try #require(notice.split(separator: ".").first)
      for (columns, rows) in [(80, 24), (40, 12), (40, 5), (40, 1), (30, 3), (20, 2)] {
        let screens = any.resized(columns: columns, rows: rows)
        var display = Display()
        display.notice = notice
        for state in [Playback.State.running, .paused(.key)] {
          for second in [-3.0, 2, 90] {
            let told = screens.text(at: second, state, display)
              .split(separator: "\n").joined(separator: " ")
            #expect(told.contains(first), "\(columns) × \(rows) at \(second)")
          }
        }
      }
    }
  }

  @Test(arguments: Language.allCases) func `never cuts a count, a time or the way on from a pause`(
    language: Language
  ) throws {
    let steps = """
      - wait: { en: Lie down on your back with both of your knees bent and your feet apart., nl: Ga op je rug liggen met allebei je knieën gebogen en je voeten uit elkaar. }
      - breathe:
          - { in: 12s, cue: { en: Let your belly widen slowly to all sides as the breath comes in by itself., nl: Laat je buik rustig naar alle kanten wijd worden terwijl je adem vanzelf komt. } }
          - { out: 13s }
        cycles: 2
      - hold: Lunge
        for: 40s
        sets: 2
        sides: [left, right]
        breathe: 4-6
      """
    let any = try Screens(session(file(steps: steps)), language: language)
    let goOn = language == .en ? "Space = go on." : "Spatie = verder."
    for rows in [1, 5, 6, 8, 9, 12, 15, 16, 17, 24] {
      for columns in stride(from: 20, through: 100, by: 4) {
        let screens = any.resized(columns: columns, rows: rows)
        let size = "\(columns) × \(rows)"
        #expect(words(of: screens.text(at: 0, .paused(.waiting))).contains(goOn), "\(size)")
        #expect(words(of: screens.text(at: 30, .paused(.away))).contains(goOn), "\(size)")
        #expect(screens.text(at: 1.5).contains(" 11"), "\(size)")
        guard rows > 1 else { continue }
        let hold = screens.text(at: 70.5, .running, Display(.orb))
        #expect(
          hold.contains(language == .en ? "left · 20 s" : "links · 20 s"), "\(size)")
      }
    }
  }

  @Test(arguments: [(60, 4), (80, 2), (40, 3), (60, 1), (80, 1)])
  func `that is tiny tells of held breath and its keys, too`(columns: Int, rows: Int) throws {
    let screens = try Screens(columns: columns, rows: rows)
    let told = stride(from: -9.5, through: -0.5, by: 1).map { words(of: screens.text(at: $0)) }
      .joined(separator: " ")
    for text in ["Now breathe all the way out.", "Holds: h = without", "? = for whom", "Dizzy?"] {
      #expect(told.contains(text), "\(told)")
    }
  }

  @Test func `that is to be still moves nothing in a paced hold`() throws {
    let screens = try Screens("low-lunge")
    let frames = stride(from: 82.05, to: 83, by: 0.1).map {
      screens.frame(at: $0, .running, Display(isStill: true))
    }
    #expect(frames.allSatisfy { $0 == frames[0] })
    #expect(frames[0].text.contains("(   )"))
  }

  @Test(arguments: Language.allCases) func `leaves a figure where it is, however long a text is`(
    language: Language
  ) throws {
    let screens = try Screens("low-lunge", language: language)
    let rows = [-20.5, -0.5, 62, 82, 102, 115, 130].map { time in
      screens.text(at: time).split(separator: "\n", omittingEmptySubsequences: false)
        .firstIndex { $0.contains(".-.") }
    }
    #expect(rows[0] != nil && rows.allSatisfy { $0 == rows[0] }, "\(rows)")
  }

  @Test func `tells what comes next before a hold ends`() throws {
    let screens = try Screens("low-lunge")
    let cue = "Left knee on the cushion, right foot flat in front of you."
    #expect(screens.text(at: 82).contains(cue))
    #expect(screens.text(at: 102).contains("next: change sides"))
  }

  @Test func `does not call the rest after a chime the next one`() throws {
    let rest = "- rest: 3m\n  every: 1m\n  cue: Walk on.\n- say: Sit down\n  for: 5s"
    let screens = try Screens(session(file(steps: rest)))
    #expect(!screens.text(at: 10).contains("next: "))
    #expect(screens.text(at: 130).contains("next: what to do"))
  }

  @Test(arguments: [5, 9, 12, 16, 24, 40]) func `shows the seconds, the breath and the time left`(
    rows: Int
  ) throws {
    let screens = try Screens(columns: 60, rows: rows)
    let text = screens.text(at: 20.5)
    #expect(text.contains("In quietly through the nose   3"))
    #expect(text.contains("breath 2 of 4"))
    #expect(text.contains("0:56"))
    #expect(screens.text(at: 60.5).contains("last breath"))
  }

  @Test func `counts the seconds down to one`() throws {
    let screens = try Screens()
    for (second, count) in [(4.0, 7), (4.5, 7), (5, 6), (10, 1), (10.999, 1)] {
      #expect(screens.text(at: second).contains("Hold without straining   \(count)\n"))
    }
  }

  @Test func `keeps its cue and picture in place from one second to the next`() throws {
    let screens = try Screens()
    let rows = [1.0, 2, 5, 8, 12, 18, 60].map { second in
      screens.text(at: second).split(separator: "\n", omittingEmptySubsequences: false)
        .firstIndex { $0.contains("next: ") }
    }
    #expect(Set(rows).count == 1)
  }

  @Test(arguments: Language.allCases) func `in ASCII holds nothing but ASCII`(
    language: Language
  ) throws {
    for (name, _) in try TestFolder.shippedSessions() {
      let any = try Screens(name, language: language, charset: .ascii)
      for (columns, rows) in [(80, 24), (33, 9), (20, 5), (60, 1)] {
        let screens = any.resized(columns: columns, rows: rows)
        // A breath that comes again has nothing new but its number.
        var seen: Set<String> = []
        for segment in screens.timeline.segments
        where seen.insert("\(segment.step) \(segment.cue)").inserted {
          for display in [Display(.words), displays[segment.step + 1]] {
            let frame = screens.frame(at: segment.start.inSeconds, .running, display)
            #expect(frame.cells.allSatisfy { (0x20...0x7E).contains($0.scalar) })
            #expect(frame.cells.allSatisfy { $0.firstMark == 0 && $0.secondMark == 0 })
          }
        }
      }
    }
  }

  @Test func `does not change before the next change of its timeline`() throws {
    let screens = try Screens("low-lunge", columns: 50, rows: 16)
    var generator = SplitMix64(seed: 90)
    for round in 0..<600 {
      let display = displays[round % displays.count]
      let timeline = screens.timeline
      let time = generator.time(in: timeline.start..<timeline.end)
      let motion = screens.screen.motion(
        of: timeline.segments[timeline.index(at: time)], display: display)
      let next = timeline.nextChange(after: time, motion: motion)
      guard next - time > .microseconds(2) else { continue }
      let frames = [time, next - .microseconds(2)].map {
        screens.screen.frame(timeline.moment(at: $0), state: .running, display: display)
      }
      #expect(frames[0] == frames[1], "\(display)")
      // A player that keeps what does not move shows the same.
      let later = timeline.moment(
        at: min(time + .milliseconds(generator.int(0...900)), timeline.end))
      let now = timeline.moment(at: time)
      let look = StillScreen.Look(now, state: .running, display: display)
      guard StillScreen.Look(later, state: .running, display: display) == look else { continue }
      let kept = screens.screen.still(now, state: .running, display: display).frame(at: later)
      #expect(kept == screens.screen.frame(later, state: .running, display: display))
    }
  }

  @Test(arguments: Language.allCases) func `that is small tells of h before all else`(
    language: Language
  ) throws {
    for (columns, rows) in [(40, 12), (60, 16), (50, 10), (36, 9), (20, 5)] {
      let screens = try Screens(columns: columns, rows: rows, language: language)
      for second in [-9.0, -1] {
        let told = words(of: screens.text(at: second))
        #expect(told.contains(language == .en ? "h = without" : "h = zonder"), "\(columns)")
      }
    }
  }

  @Test(arguments: Language.allCases) func `that is small leaves out nothing of today's advice`(
    language: Language
  ) throws {
    let timeline = try shipped("478").timeline(RunOptions(language: language))
    let advice = language.enough478
    let screen = SessionScreen(
      timeline: timeline, title: "478",
      opening: Opening(advice: [advice], notices: ["Dizzy?"], holdsKey: .withoutHolds),
      size: Size(columns: 40, rows: 12), locale: LocaleSettings(language: language, charset: .utf8),
      width: cellWidth)
    let text = screen.frame(timeline.moment(at: .seconds(-2)), state: .running).text
    #expect(words(of: text).contains(words(of: advice)))
  }

  @Test func `of the keys in the lead-in tells for whom h is, and else not`() throws {
    let screens = try Screens()
    var display = Display()
    display.showsKeys = true
    let told = words(of: screens.text(at: -5, .paused(.key), display))
    #expect(told.contains("- pregnant, or had an operation recently"))
    #expect(told.contains("Ask your doctor first.") && told.contains("Space = go on."))
    #expect(told.contains("v another picture"))
    #expect(!words(of: screens.text(at: 5, .running, display)).contains("pregnant"))
  }

  @Test func `names the exercise for as long as it is done, with set, side and repetition`() throws
  {
    let steps = """
      - hold: Lunge
        for: 20s
        sets: 2
        sides: [left, right]
        breathe: 4-6
      - move: Bridge
        tempo: [{ lift: 2s }, { hold: 2s }, { lower: 2s }]
        reps: 3
      """
    let screens = try Screens(session(file(steps: steps)))
    for segment in screens.timeline.segments where segment.start >= .zero {
      for share in [0.01, 0.5, 0.99] {
        let second = segment.start.inSeconds + share * segment.duration.inSeconds
        let header = screens.text(at: second).prefix { $0 != "\n" }
        #expect(header.hasPrefix(segment.step == 0 ? "  Lunge " : "  Bridge "), "\(second)")
        if segment.step == 0 { #expect(header.contains(" of 2 · ")) }
        if segment.activity == .changeSides {
          #expect(header.hasSuffix(" · left") || header.hasSuffix(" · right"))
        }
        if let rep = segment.exercise?.rep { #expect(header.hasSuffix("\(rep.index) of 3")) }
      }
    }
  }

  @Test(arguments: [(20, 5), (24, 6), (30, 8)])
  func `that is small keeps its rows through a breath`(
    columns: Int, rows: Int
  ) throws {
    let screens = try Screens(columns: columns, rows: rows)
    let places = [1.0, 5, 8, 12, 18].map { second in
      screens.text(at: second).split(separator: "\n", omittingEmptySubsequences: false)
        .firstIndex { $0.contains("next: ") }
    }
    #expect(Set(places).count == 1 && places[0] != nil)
    // There is a picture in every phase.
    for second in [3.5, 8, 12] {
      let lines = screens.text(at: second).split(separator: "\n", omittingEmptySubsequences: false)
      let picture = lines[1..<(rows - 3)].joined()
      #expect(picture.contains { "=#.:-".contains($0) }, "\(second)")
    }
  }

  /// `text` without the breaks and blanks of a layout.
  private func words(of text: String) -> String {
    text.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
  }

  @Test func `without room for a picture has nothing that moves`() throws {
    for (columns, rows) in [(20, 4), (19, 1), (1, 1)] {
      let screens = try Screens(columns: columns, rows: rows)
      #expect(screens.screen.motion(of: screens.paced) == .still)
    }
  }

  @Test(arguments: [(80, 24), (40, 12), (20, 6), (80, 1)]) func `shows the breath in some steps`(
    columns: Int, rows: Int
  ) throws {
    let screens = try Screens("belly-5min", columns: columns, rows: rows)
    let (leadIn, inhale) = (screens.timeline.segments[0], screens.paced)
    guard case .breath(let steps) = screens.screen.motion(of: inhale) else {
      Issue.record("it doesn't move with the breath")
      return
    }
    #expect(steps >= 8)
    #expect(screens.screen.motion(of: leadIn) == .still)
    #expect(screens.screen.motion(of: inhale, display: Display(isStill: true)) == .still)
    var display = Display()
    display.showsKeys = true
    #expect(screens.screen.motion(of: inhale, display: display) == .still)
  }

  @Test func `makes the cue strong and the rest faint`() throws {
    let frame = try Screens().frame(at: 2)
    let strong = frame.cells.filter { $0.style == .strong }
    let text = String(
      String.UnicodeScalarView(strong.compactMap { Unicode.Scalar($0.scalar) }))
    #expect(text == "In quietly through the nose")
  }
}
