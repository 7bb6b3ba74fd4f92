import Testing

@testable import BreatheApp

@Suite("Folders")
struct FoldersTests {
  @Test("What people make lies where the XDG specification says")
  func data() {
    #expect(Folders.data(["HOME": "/home/an"]) == "/home/an/.local/share/breathe")
    #expect(Folders.data(["HOME": "/home/an", "XDG_DATA_HOME": "/data"]) == "/data/breathe")
  }

  @Test("An empty or relative XDG folder is ignored", arguments: ["", "data", "./data", "~/data"])
  func relative(_ folder: String) {
    #expect(
      Folders.data(["HOME": "/home/an", "XDG_DATA_HOME": folder]) == "/home/an/.local/share/breathe"
    )
  }

  @Test("The journal lies in it")
  func journal() {
    #expect(
      JournalFile(environment: ["XDG_DATA_HOME": "/data"]).path == "/data/breathe/journal.jsonl")
  }
}
