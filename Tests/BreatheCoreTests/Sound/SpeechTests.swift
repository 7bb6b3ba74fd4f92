import Testing

@testable import BreatheCore

@Suite struct `What is said of a session` {
  private func said(_ timeline: Timeline, _ language: Language = .en) -> [String?] {
    let speech = Speech(timeline, language: language)
    return timeline.segments.indices.map { index in
      speech.utterance(at: index, within: timeline.segments[index].duration)?.text
    }
  }

  @Test(arguments: Language.allCases) func `of some that ship`(language: Language) throws {
    let ids = [
      "478", "cyclic-sigh", "alternate-nostril", "low-lunge", "standing-core", "bridge", "pmr-7",
      "calm-walk",
    ]
    let parts = try ids.map { id in
      let timeline = try shipped(id).timeline(RunOptions(language: language))
      let lines = zip(timeline.segments, said(timeline, language)).map { segment, text in
        "\(segment.start.inSeconds)  \(text ?? "-")"
      }
      return ([id] + lines).joined(separator: "\n")
    }
    try Golden.expect(
      parts.joined(separator: "\n\n"), matches: "spoken-\(language.rawValue)")
  }

  @Test func `is each cue in full for two cycles, and then the short word`() throws {
    let steps = """
        - breathe:
            - in: 4s
              cue: Up along your back
            - hold: 4s
            - out: 4s
          cycles: 4
        - breathe: 4-4
          cycles: 3
      """
    #expect(
      said(try timeline(steps: steps)) == [
        "Up along your back", "Hold gently", "Breathe out",
        "Up along your back", "Hold gently", "Breathe out",
        "in", "hold", "out", "in", "hold", "out",
        "Breathe in", "out", "Breathe in", "out", "last breath. in", "out",
      ])
  }

  @Test func `stays in full where the short word would stand for two cues`() throws {
    let steps = """
        - breathe:
            - in: 4s
              cue: In left
            - out: 4s
            - in: 4s
              cue: In right
            - out: 4s
          cycles: 3
      """
    #expect(
      said(try timeline(steps: steps)).suffix(4) == [
        "last breath. In left", "out", "In right", "out",
      ]
    )
  }

  @Test func `is the short word where there is no time for more, and nothing where not for that`()
    throws
  {
    let steps = "  - breathe: 1-0.8\n    cycles: 2\n  - breathe: 0.6-0.6\n    cycles: 2"
    let expected = ["in", "out", "in", "out", nil, nil, nil, nil]
    #expect(said(try timeline(steps: steps)) == expected)
  }

  @Test func `is as many sentences as there is time for`() throws {
    let text = "Sit down at 4.5 m. Then look out of the window, and wait. Breathe as you like."
    func steps(_ seconds: Int) -> String { "  - say: \(text)\n    for: \(seconds)s" }
    #expect(said(try timeline(steps: steps(10))) == [text])
    #expect(
      said(try timeline(steps: steps(6)))
        == ["Sit down at 4.5 m. Then look out of the window, and wait."])
    #expect(said(try timeline(steps: steps(4))) == ["Sit down at 4.5 m."])
    #expect(said(try timeline(steps: steps(2))) == [nil])
  }

  @Test func `tells a posture with its side, and the side where it changes`() throws {
    let steps = """
        - hold: Lunge
          for: 20s
          sides: [left, right]
          cue: { left: Left knee down., right: Right knee down. }
          change: 15s
        - move: Lean
          tempo: [{ shift: 4s }, { back: 4s }]
          reps: 2
          sides: [left, right]
          alternate: true
      """
    #expect(
      said(try timeline(steps: steps)) == [
        "Lunge. left side. Left knee down. Stay, and keep breathing",
        "Change sides. Right knee down.",
        "Lunge. right side. Stay, and keep breathing",
        "Lean. left side. Shift your weight", "Back",
        "right side. Shift your weight", "Back",
        "left side. shift your weight", "back",
        "right side. shift your weight", "back",
      ])
  }

  @Test func `tells before a movement what there is no time for in it`() throws {
    func steps(_ seconds: Int) -> String {
      """
        - rest: \(seconds)s
        - move: Bridge
          tempo: [{ lift: 1.5s, cue: Breathe out and lift your pelvis }, { lower: 3s }]
          reps: 2
          cue: Tighten your buttocks lightly.
      """
    }
    let cue = "Tighten your buttocks lightly."
    for (seconds, told) in [
      (9, "Rest. Bridge. \(cue) Breathe out and lift your pelvis"),
      (6, "Rest. Bridge. \(cue)"), (3, "Rest. Bridge"), (1, "Rest"),
    ] {
      #expect(
        said(try timeline(steps: steps(seconds))) == [told, "lift", "Lower", "lift", "Lower"])
    }
    // A side that follows is of the same movement.
    let sides = """
        - rest: 9s
        - move: Bridge
          tempo: [{ lift: 1s }, { lower: 1s }]
          reps: 1
          sides: [left, right]
      """
    #expect(
      said(try timeline(steps: sides)) == [
        "Rest. Bridge", "Lift", "Lower", "Change sides: right side.", "Lift", "Lower",
      ])
    // After a breath there is time for the name.
    let breath = """
        - breathe: 4-6
          cycles: 1
        - move: Bridge
          tempo: [{ lift: 1s }]
          reps: 1
          cue: Tighten your buttocks.
      """
    #expect(said(try timeline(steps: breath)) == ["Breathe in", "Breathe out. Bridge", "Lift"])
  }

  @Test(arguments: Language.allCases) func `names whatever is done`(language: Language) throws {
    var count = 0
    for file in try TestFolder.shippedSessions() {
      let id = String(file.name.prefix { $0 != "." })
      let timeline = try shipped(id).timeline(RunOptions(language: language))
      let texts = said(timeline, language)
      var last: String?
      for (index, segment) in timeline.segments.enumerated() {
        guard let name = segment.exercise?.name, name != last else { continue }
        last = name
        let told = texts[max(0, index - 1)...index].compactMap(\.self)
        #expect(told.contains { $0.contains(name) }, "\(id): \(name)")
        count += 1
      }
    }
    #expect(count > 15)
  }

  @Test func `tells once a rest that chimes break`() throws {
    let steps = "  - rest: 20s\n    every: 8s\n  - rest: 5s"
    #expect(said(try timeline(steps: steps)) == ["Rest", nil, nil, "Rest"])
  }

  @Test func `never takes longer than there is time`() {
    for timeline in SegmentTimelines.random {
      let speech = Speech(timeline, language: .nl)
      for index in timeline.segments.indices {
        for room in [0, 0.7, 1.3, 2.9, 5].map({ Duration.seconds($0) }) {
          guard let utterance = speech.utterance(at: index, within: room) else { continue }
          #expect(utterance.duration <= room)
        }
      }
    }
  }
}

@Suite struct `A text to be spoken` {
  @Test(arguments: [
    ("-w x.wav", "-w x.wav"),
    ("[[h@'loU]] <break/> in", "h 'loU break/ in"),
    ("a\nb\r\n\tc\u{1B}[0m\u{1}", "a b c 0m"),
    ("Adem in: 4,5 s – rustig…", "Adem in: 4,5 s – rustig…"),
    ("één kant\u{202E}", "één kant"),
    ("!-!KILL", "!-!KILL"),
  ])
  func `is one line of words`(text: String, spoken: String) {
    #expect(Utterance(text)?.text == spoken)
  }

  @Test(arguments: ["", "   ", "...", "[[]]", "\n\n", "🙂"])
  func `is none without a word`(text: String) {
    #expect(Utterance(text) == nil)
  }

  @Test func `takes longer with each letter, mark and digit`() throws {
    let durations = try ["in", "in,", "in 4", "inhale", "inhale for 478 s."].map {
      try #require(Utterance($0)).duration
    }
    #expect(durations[0] == .milliseconds(725))
    #expect(durations[1] - durations[0] > .milliseconds(300))
    #expect(durations[2] > durations[0] + .milliseconds(300))
    #expect(durations[4] > durations[3] + .milliseconds(1500))
  }
}
