import BreatheCore
import Testing

@Suite struct `A search` {
  private struct Listed {
    var id: String
    var names: SessionNames

    init(_ session: Session, as id: String) throws {
      let purpose = session.purpose(try session.timeline(RunOptions()))
      (self.id, names) = (id, SessionNames(session, as: id, for: purpose))
    }
  }

  private func found(_ typed: String, in sessions: [Listed]? = nil) throws
    -> (ids: [String], fit: SessionNames.Fit)
  {
    let all =
      try sessions ?? TestFolder.shippedSessions().map { try Listed(shipped($0.name), as: $0.name) }
    let (items, fit) = SessionSearch(typed).found(in: all, by: \.names)
    return (items.map(\.id), fit)
  }

  private func mine(_ head: String, title: String = "Mine") throws -> Listed {
    let text = "breathe: 1\nid: mine\ntitle: \(title)\n\(head)\nsteps:\n- rest: 5s\n"
    return try Listed(try whole(text, including: []), as: "mine")
  }

  @Test(arguments: [
    ("low-lunge", ["low-lunge"]), ("VLINDER", ["yin-butterfly"]), ("walk", ["calm-walk"]),
    ("lage lunge", ["low-lunge"]), ("driehoek", ["triangle"]), ("zucht", ["cyclic-sigh"]),
    ("yin-", ["yin-butterfly", "yin-dragon"]), ("bewegen", ["calm-walk", "soft-shake"]),
    ("routine", ["desk-break", "evening", "morning"]), ("neurien", ["humming"]),
    ("belly", ["before-treatment", "belly-5min", "belly-hands", "pelvic-tilt"]),
    ("hips floor", ["bridge", "heel-slide", "supine-hip"]), ("4-7-8", ["478"]),
    ("pmr-7", ["pmr-7"]),
  ])
  func `finds what is called so: ids, titles, tags and purposes, in both languages`(
    typed: String, ids: [String]
  ) throws {
    #expect(try found(typed) == (ids, .called))
  }

  @Test(arguments: [
    ("sleep", "slaap"), ("calm", "kalm"), ("hip", "heup"), ("belly", "buik"), ("walk", "wandel"),
    ("relax", "ontspan"), ("square", "vierkant"), ("focus", "concentratie"), ("quiet", "stil"),
  ])
  func `finds the same by what people call it in either language`(en: String, nl: String) throws {
    let (ids, fit) = try found(en)
    #expect(fit == .called && !ids.isEmpty)
    // What stands in a title of the one language may not stand in that of the other.
    #expect(try !Set(ids).isDisjoint(with: found(nl).ids))
  }

  @Test(arguments: [
    ("soles", ["yin-butterfly"], SessionNames.Fit.said),
    // “knieën” of a text in Dutch, typed without the accent.
    ("knieen tegen", ["yin-butterfly"], .said), ("KNIEËN tegen", ["yin-butterfly"], .said),
    ("treatm", ["before-treatment"], .called), ("eatment", ["before-treatment"], .within),
    ("xyzzy", [], .within), ("lage xyzzy", [], .within), ("zq", [], .within), (".", [], .within),
  ])
  func `looks at what is said of it where nothing is called so, then within words`(
    typed: String, ids: [String], fit: SessionNames.Fit
  ) throws {
    #expect(try found(typed) == (ids, fit))
  }

  @Test func `finds all where nothing is typed`() throws {
    #expect(try found(" ").ids == TestFolder.shippedSessions().map(\.name))
  }

  @Test func `knows letters of other scripts apart`() throws {
    let session = try mine("about: Дыхание")
    #expect(try found("ДЫХ", in: [session]).ids == ["mine"])
    #expect(try found("абв", in: [session]).ids.isEmpty)
  }

  @Test func `goes by the word that runs a session, not by the id in its file`() throws {
    let session = try whole(file(id: "inside", steps: "- rest: 5s"), including: [])
    let listed = try Listed(session, as: "outside")
    #expect(try found("outside", in: [listed]).ids == ["outside"])
    #expect(try found("inside", in: [listed]).ids.isEmpty)
  }

  @Test(arguments: [
    "tags: [Nachtrust]", "tags:\n  - { en: night, nl: nachtrust }", "tags: [rust, goede nachtrust]",
  ])
  func `knows the tags of a session, whole and by their words`(head: String) throws {
    #expect(try found("nachtr", in: [mine(head)]).ids == ["mine"])
    #expect(try found("goede nachtrust x", in: [mine(head)]).ids.isEmpty)
  }

  @Test func `has no word for what a session can’t promise`() throws {
    for word in ["anxiety", "angst", "panic", "paniek", "depression", "insomnia", "pain", "pijn"] {
      #expect(try found(word).fit != .called, "\(word)")
    }
  }
}
