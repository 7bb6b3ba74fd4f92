import BreatheCore
import BundledSessions
import Testing

/// What all sessions of a kind have in common.
@Suite struct `By custom` {
  private static let names = `The sessions that ship`.names

  private func timeline(_ name: String, _ language: Language, _ level: Level = .usual) throws
    -> Timeline
  {
    try `The sessions that ship`.session(name)
      .timeline(RunOptions(language: language, level: level))
  }

  private static let stretches = names.filter {
    (try? `The sessions that ship`.session($0).screening) == .stretch
  }

  @Test(arguments: stretches) func `a stretch opens with six breaths, and ends without a goal`(
    name: String
  ) throws {
    for level in Level.allCases {
      let segments = try timeline(name, .en, level).segments
      let opening = segments.dropFirst().prefix { $0.step == 0 }
      #expect(
        opening.map(\.duration.inSeconds) == Array(repeating: [4, 6], count: 6).flatMap(\.self))
      #expect(opening.allSatisfy { $0.exercise == nil })
    }
    let endings = try [Language.en, .nl].map { try timeline(name, $0).segments.last?.cue ?? "" }
    #expect(endings[0].hasSuffix("The aim is to relax, not to perform."))
    #expect(endings[1].hasSuffix("Het doel is ontspanning, geen prestatie."))
  }

  @Test func `both sides of a stretch get the same`() throws {
    #expect(
      Self.stretches == [
        "dynamic-hip", "heel-slide", "low-lunge", "seated-hip", "supine-hip", "yin-butterfly",
        "yin-dragon",
      ])
    for name in Self.stretches {
      let exercises = try timeline(name, .en).segments.filter { $0.exercise != nil }
      let seconds = [Side.left, .right].map { side in
        exercises.filter { $0.exercise?.side == side }.map(\.duration.inSeconds).reduce(0, +)
      }
      #expect(seconds[0] == seconds[1])
    }
  }

  @Test(arguments: names) func `who lies is told how to come up`(name: String) throws {
    let session = try `The sessions that ship`.session(name)
    guard let posture = session.posture?.text(in: .en), posture.contains("Lie on your back") else {
      return
    }
    // Who has had an operation may not be allowed to roll over.
    let staysLying = name == "heel-slide"
    let told = try timeline(name, .en).segments.map(\.cue)
    let end = staysLying ? "stay on your back" : "roll onto your side"
    #expect(told.contains { $0.lowercased().contains(end) })
    let dutch = try timeline(name, .nl).segments.map(\.cue)
    let dutchEnd = staysLying ? "blijf op je rug liggen" : "rol op je zij"
    #expect(dutch.contains { $0.lowercased().contains(dutchEnd) })
  }

  /// Untrained people breathe too much when they breathe slowly.
  @Test(arguments: names) func `a slow breath is a light one`(name: String) throws {
    for (language, words) in [(Language.en, ["light", "easy"]), (.nl, ["licht"])] {
      for level in Level.allCases {
        let segments = try timeline(name, language, level).segments
        for (step, phases) in Dictionary(grouping: segments.filter { $0.breath != nil }, by: \.step)
        where phases[0].exercise == nil && !phases.contains(where: { $0.phase?.isHold == true }) {
          let breath = phases.filter { $0.breath == phases[0].breath }.map(\.duration.inSeconds)
          guard breath.reduce(0, +) >= 9 else { continue }
          #expect(
            phases.contains { phase in words.contains { phase.cue.lowercased().contains($0) } },
            "step \(step)")
        }
      }
    }
  }

  /// A voice that is still speaking when the next phase begins is a beat behind.
  @Test(arguments: names, Language.allCases)
  func `what is said fits the time that it has`(name: String, language: Language) throws {
    for level in Level.allCases {
      for segment in try timeline(name, language, level).segments {
        switch segment.activity {
        case .say, .phase, .move, .changeSides:
          let spoken = try #require(Utterance(segment.cue), "\(segment.activity)")
          #expect(
            spoken.duration <= segment.duration, "\(level) \(segment.activity): \(segment.cue)")
        case .leadIn, .posture, .work, .rest, .closing: break
        }
      }
    }
  }

  @Test func `a posture has its picture, which stands on the ground`() throws {
    var drawn: Set<String> = []
    for name in Self.names {
      let session = try `The sessions that ship`.session(name)
      for picture in session.pictures {
        drawn.insert(name)
        #expect(picture.columns <= Picture.columnLimit && picture.rows.count <= Picture.rowLimit)
        #expect(picture.rows.last?.allSatisfy { "=[#]".contains($0) } == true)
        #expect(picture.mirrored.mirrored == picture)
        // A posture without sides looks the same from both.
        #expect((picture.mirrored == picture) == (name == "yin-butterfly"))
      }
    }
    #expect(
      drawn == [
        "before-treatment", "bridge", "constructive-rest", "dead-bug", "desk-break", "dynamic-hip",
        "evening", "heel-slide", "low-lunge", "pelvic-tilt", "seated-core", "seated-hip",
        "standing-core", "supine-hip", "yin-butterfly", "yin-dragon",
      ])
  }

  @Test func `a posture is to be seen while it is held or moved`() throws {
    for name in Self.names {
      let session = try `The sessions that ship`.session(name)
      guard session.picture != nil else { continue }
      let shown = try timeline(name, .en).segments.filter { $0.picture != nil }
      #expect(!shown.isEmpty)
      let exercises = try timeline(name, .en).segments.filter { $0.exercise != nil }
      #expect(exercises.allSatisfy { $0.picture != nil })
    }
  }

  @Test(arguments: bundledSessions.map(\.text)) func `nothing is claimed`(text: String) {
    let told = text.split(separator: "\n").filter { !$0.hasPrefix("#") }.joined(separator: "\n")
    for claim in [
      "vagus", "psoas", "trauma", "energy", "energie", "cure", "heal", "genees", "genez", "verhelp",
      "behandelt", "relieve", "detox", "blood pressure", "bloeddruk",
    ] {
      #expect(!told.lowercased().contains(claim), "\(claim)")
    }
  }
}

extension Session {
  /// Its own and those of its steps.
  fileprivate var pictures: [Picture] {
    let steps = steps.map { step -> Picture? in
      switch step {
      case .rest(let rest): rest.picture
      case .hold, .work, .move: step.exercise?.picture
      case .say(let say): say.picture
      case .breathe, .wait, .repeat, .session: nil
      }
    }
    return ([picture] + steps).compactMap(\.self)
  }
}
