import BreatheApp
import BreatheCore
import Glibc
import PseudoTerminal
import TestSupport
import Testing

@Suite("Sessions before which nothing spoke against holding the breath")
struct AnsweredGatesTests {
  private let home: TemporaryFolder
  private let gates: AnsweredGates
  private let path: String

  init() throws {
    home = try TemporaryFolder()
    gates = AnsweredGates(environment: ["XDG_STATE_HOME": home.path])
    path = home.path + "/breathe/holds-answered"
  }

  private let one = sha256("one".utf8)
  private let other = sha256("other".utf8)

  private func write(_ bytes: [UInt8]) throws {
    #expect(mkdir(home.path + "/breathe", 0o700) == 0 || errno == EEXIST)
    try home.write(bytes, to: "breathe/holds-answered")
  }

  @Test("One is known once it was answered, of its content, for the user alone")
  func add() throws {
    #expect(!gates.contains(one, hold: .seconds(7)))
    gates.add(one, hold: .seconds(7))
    #expect(gates.contains(one, hold: .seconds(7)) && !gates.contains(other, hold: .seconds(7)))
    #expect(try lines(of: path) == ["\(one) 7000"])
    #expect(try mode(path) == 0o600)
  }

  @Test("A longer hold of the same content is another question, a shorter one is not")
  func longer() throws {
    gates.add(one, hold: .seconds(3.5))
    #expect(gates.contains(one, hold: .seconds(2)) && gates.contains(one, hold: .seconds(3.5)))
    #expect(!gates.contains(one, hold: .seconds(3.501)))
    gates.add(one, hold: .seconds(7))
    #expect(gates.contains(one, hold: .seconds(7)))
    #expect(try lines(of: path) == ["\(one) 7000"])
  }

  @Test("All are forgotten together, also if there are none")
  func removeAll() {
    gates.removeAll()
    gates.add(one, hold: .seconds(7))
    gates.add(other, hold: .seconds(7))
    gates.removeAll()
    #expect(!gates.contains(one, hold: .zero) && !gates.contains(other, hold: .zero))
  }

  @Test("However many there are, the file stays small and the newest is known")
  func many() throws {
    try write(Array((1...600).map { "\(sha256("\($0)".utf8)) 7000\n" }.joined().utf8))
    gates.add(one, hold: .seconds(7))
    #expect(try lines(of: path).count == 500)
    #expect(gates.contains(one, hold: .seconds(7)))
    #expect(gates.contains(sha256("600".utf8), hold: .seconds(7)))
    #expect(!gates.contains(sha256("1".utf8), hold: .seconds(7)))
  }

  @Test(
    "Whatever else the file contains, it says nothing and is in no answer's way",
    arguments: [
      ("", 0), ("\n", 3), ("garbage\n", 9), ("\0", 300_000), ("x", 80_000),
      ("\(sha256("one".utf8))\n", 1), ("\(sha256("one".utf8)) x\n", 1),
      ("\(sha256("one".utf8))  7000\n", 1), ("\(sha256("one".utf8)) 7000 7000\n", 1),
    ])
  func hostile(_ text: String, _ count: Int) throws {
    try write(Array(String(repeating: text, count: count).utf8))
    #expect(!gates.contains(one, hold: .zero))
    gates.add(one, hold: .seconds(7))
    #expect(gates.contains(one, hold: .seconds(7)))
    #expect(try lines(of: path) == ["\(one) 7000"])
  }

  @Test("A pipe or a folder in its place makes nobody wait and nothing known")
  func noFile() throws {
    #expect(mkdir(home.path + "/breathe", 0o700) == 0)
    #expect(mkfifo(path, 0o600) == 0)
    #expect(!gates.contains(one, hold: .zero))
    gates.removeAll()
    #expect(mkdir(path, 0o700) == 0)
    gates.add(one, hold: .seconds(7))
    #expect(!gates.contains(one, hold: .zero))
  }

  @Test("A notice is read once it is remembered, and only a file says so")
  func notices() throws {
    let notices = ReadNotices(environment: ["XDG_STATE_HOME": home.path])
    let path = home.path + "/breathe/notices-read"
    #expect(notices.keys == [])
    notices.add(["wellness", "general"])
    notices.add(["general", "own-1"])
    #expect(notices.keys == ["wellness", "general", "own-1"])
    #expect(try mode(path) == 0o600)
    notices.add((0..<600).map { "own-\($0)" })
    #expect(notices.keys.count == 500)
    #expect(unlink(path) == 0 && mkdir(path, 0o700) == 0)
    #expect(notices.keys == [])
  }

  @Test("The home that other tests find is one whose person has answered")
  func answeredHome() throws {
    let answered = try AnsweredHome(home)
    try answered.answer("one".utf8)
    let environment = Launch.environment(home: home.path)
    #expect(ReadNotices(environment: environment).keys.isSuperset(of: ["wellness", "general"]))
    let gates = AnsweredGates(environment: environment)
    let session = try contents(of: Document.folder + "/sessions/478.yaml")
    for content in [sha256(session), one, sha256("4-7-8".utf8)] {
      #expect(gates.contains(content, hold: .seconds(20)))
    }
    #expect(!gates.contains(other, hold: .zero))
  }
}
