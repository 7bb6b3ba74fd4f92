import BreatheApp
import BreatheCore
import Glibc
import PseudoTerminal
import TestSupport
import Testing

@Suite("Files that a person has said yes to")
struct ConfirmedFilesTests {
  private let home: TemporaryFolder
  private let confirmed: ConfirmedFiles
  private let path: String

  init() throws {
    home = try TemporaryFolder()
    confirmed = ConfirmedFiles(environment: ["HOME": home.path])
    path = home.path + "/.local/state/breathe/confirmed"
    #expect(mkdir(home.path + "/.local", 0o700) == 0)
    #expect(mkdir(home.path + "/.local/state", 0o700) == 0)
    #expect(mkdir(home.path + "/.local/state/breathe", 0o700) == 0)
  }

  private let one = sha256("one".utf8)
  private let other = sha256("other".utf8)

  private func write(_ bytes: [UInt8]) throws {
    try home.write(bytes, to: ".local/state/breathe/confirmed")
  }

  @Test("Nothing is known before a yes, and what was said yes to is known from then on")
  func add() throws {
    #expect(!confirmed.contains(one))
    confirmed.add(one)
    #expect(confirmed.contains(one) && !confirmed.contains(other))
    confirmed.add(other)
    #expect(confirmed.contains(one) && confirmed.contains(other))
    #expect(try lines(of: path) == [one, other])
  }

  @Test("It lies where the XDG specification says, for the user alone")
  func place() throws {
    let confirmed = ConfirmedFiles(environment: ["XDG_STATE_HOME": home.path + "/new/state"])
    confirmed.add(one)
    #expect(try lines(of: home.path + "/new/state/breathe/confirmed") == [one])
    #expect(try mode(home.path + "/new/state/breathe/confirmed") == 0o600)
    #expect(try mode(home.path + "/new/state") == 0o700)
  }

  @Test("Yes to the same file again is not kept twice")
  func twice() throws {
    for hash in [one, other, one] { confirmed.add(hash) }
    #expect(try lines(of: path) == [other, one])
  }

  @Test(
    "Whatever else the file holds, it confirms nothing and is in no yes's way",
    arguments: [
      ([], 0), ([0x0A], 3), (Array("garbage".utf8), 1), ([0xFF, 0xFE, 0x00], 1), ([0x00], 300_000),
      (Array("x".utf8), 80_000), ([0x0A], 300_000), (Array("no hash\n".utf8), 20_000),
    ])
  func garbage(_ bytes: [UInt8], _ count: Int) throws {
    try write(Array(repeatElement(bytes, count: count).joined()))
    for hash in ["", "garbage", one] { #expect(!confirmed.contains(hash)) }
    confirmed.add(one)
    #expect(confirmed.contains(one))
  }

  @Test("A torn line costs no other")
  func torn() throws {
    try write(Array("\(one)\n\(other.prefix(5))".utf8))
    #expect(confirmed.contains(one) && !confirmed.contains(other))
    #expect(!confirmed.contains(String(other.prefix(5))))
    confirmed.add(other)
    #expect(confirmed.contains(one) && confirmed.contains(other))
  }

  @Test("It stays small, and the newest are the ones that are kept")
  func limit() throws {
    let many = (0..<5000).map { sha256("\($0)".utf8) }
    try write(Array(many.map { $0 + "\n" }.joined().utf8))
    confirmed.add(one)
    #expect(confirmed.contains(one))
    #expect(try contents(of: path).count <= 64 * 1024)
    let kept = try lines(of: path)
    confirmed.add(other)
    #expect(try lines(of: path) == kept.dropFirst() + [other])
    #expect(confirmed.contains(one) && confirmed.contains(other))
  }

  @Test("Where it can't be kept, it is asked for again", arguments: [true, false])
  func unwritable(isFolder: Bool) throws {
    if isFolder {
      #expect(mkdir(path, 0o700) == 0)
    } else {
      try home.write("", to: "file")
    }
    let confirmed =
      isFolder ? confirmed : ConfirmedFiles(environment: ["XDG_STATE_HOME": home.path + "/file"])
    confirmed.add(one)
    #expect(!confirmed.contains(one))
    #expect(names(in: home.path + "/.local/state/breathe") == (isFolder ? ["confirmed"] : []))
  }

  @Test("A pipe in its place is neither waited for nor kept")
  func pipe() throws {
    #expect(mkfifo(path, 0o600) == 0)
    #expect(!confirmed.contains(one))
    confirmed.add(one)
    #expect(confirmed.contains(one))
  }
}
