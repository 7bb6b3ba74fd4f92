import BreatheCore
import Testing

@Suite struct `The file to start from` {
  @Test(arguments: Language.allCases)
  func `has no mistake and nothing to warn of`(language: Language) throws {
    let file = SessionFile(bytes: Array(language.template(id: "my-own", path: "my-own.yaml").utf8))
    let check = FileCheck(file, ids: []) { _ in nil }
    #expect(check.text.diagnostics == [])
    let session = try #require(check.session)
    #expect(session.id == "my-own")
    #expect(session.steps.count == 7)
  }

  @Test func `is explained in each language, line by line of at most 100 characters`() {
    #expect(Language.en.template(id: "x", path: "x") != Language.nl.template(id: "x", path: "x"))
    for language in Language.allCases {
      let lines = language.template(id: "x", path: "x").split(separator: "\n")
      #expect(lines.count > 50)
      #expect(lines.filter { $0.contains("#") }.count > 15)
      #expect(lines.allSatisfy { $0.count <= 102 })
    }
  }

  @Test(arguments: [
    ("mine.yaml", "mine"), ("/a/b/Mijn sessie.yaml", "mijn-sessie"), ("één twee.yaml", "een-twee"),
    ("check.yaml", "my-session"), ("4-6.yaml", "my-session"), ("---.yaml", "my-session"),
    ("..yaml", "my-session"),
    (String(repeating: "a", count: 60) + ".yaml", String(repeating: "a", count: 40)),
    ("a--b_.yaml", "a-b"),
  ]) func `takes its id from the name of the file`(path: String, id: String) {
    #expect(SessionTemplate.id(ofFile: path) == id)
  }

  @Test func `may be another session under a new id`() throws {
    let bytes = try TestFolder.bytes("Fixtures/full.yaml")
    let copy = SessionTemplate.copy(of: bytes, id: "mine")
    let (old, new) = (SessionFile(bytes: bytes), SessionFile(bytes: Array(copy.utf8)))
    var session = try #require(old.session)
    session.id = "mine"
    #expect(new.session == session)
  }
}
