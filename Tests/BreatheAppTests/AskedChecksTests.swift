import BreatheCore
import Glibc
import PseudoTerminal
import TestSupport
import Testing

@testable import BreatheApp

@Suite("Self-checks that were asked lately")
struct AskedChecksTests {
  private let home: TemporaryFolder
  private let today: Day
  private let path: String

  init() throws {
    home = try TemporaryFolder()
    today = try #require(Day(written: "2026-11-20"))
    path = home.path + "/breathe/self-checks"
  }

  private var checks: AskedChecks { checks(on: today) }

  private func checks(on day: Day) -> AskedChecks {
    AskedChecks(environment: ["XDG_STATE_HOME": home.path], today: day)
  }

  private static let lunge = "b451d79c0bd82fb5819d317eb4d50d974be5643e6dc1c86c71b3c52a5e765780"
  private static let bridge = "17f29b073143d8cd97b5bbe492bdeffec1c5fee55cc1fe2112c8b9335f8b6121"

  private func check(_ content: String = lunge) -> AskedCheck {
    AskedCheck(content: content, day: today)
  }

  private func write(_ bytes: [UInt8]) throws {
    #expect(mkdir(home.path + "/breathe", 0o700) == 0 || errno == EEXIST)
    try home.write(bytes, to: "breathe/self-checks")
  }

  @Test("One is known once it is remembered, of its content, for the user alone")
  func remember() throws {
    #expect(checks.last(of: Self.lunge) == nil)
    checks.remember(check())
    #expect(checks.last(of: Self.lunge) == check())
    #expect(checks.last(of: Self.bridge) == nil)
    #expect(try mode(path) == 0o600)
    #expect(try lines(of: path) == ["\(Self.lunge) 2026-11-20"])
  }

  @Test("The latest of a content is known, and it is there once")
  func latest() throws {
    var later = check()
    checks.remember(later)
    checks.remember(check(Self.bridge))
    later.afterwards = today
    checks.remember(later)
    #expect(checks.last(of: Self.lunge) == later)
    #expect(
      try lines(of: path) == ["\(Self.bridge) 2026-11-20", "\(Self.lunge) 2026-11-20 2026-11-20"])
  }

  @Test("Those that hold no more are left out when another is remembered")
  func old() throws {
    checks.remember(check())
    let later = try #require(Day(written: "2026-11-23"))
    #expect(checks(on: later).last(of: Self.lunge) == nil)
    checks(on: later).remember(AskedCheck(content: Self.bridge, day: later))
    #expect(try lines(of: path) == ["\(Self.bridge) 2026-11-23"])
  }

  @Test("All are forgotten together, also where there are none")
  func forget() {
    checks.forgetAll()
    checks.remember(check())
    checks.remember(check(Self.bridge))
    checks.forgetAll()
    #expect(checks.last(of: Self.lunge) == nil && checks.last(of: Self.bridge) == nil)
  }

  @Test("However many there are, the file stays small and the newest is known")
  func many() throws {
    for number in 1...150 { checks.remember(check(sha256("\(number)".utf8))) }
    #expect(try lines(of: path).count == 100)
    #expect(checks.last(of: sha256("150".utf8)) != nil)
    #expect(checks.last(of: sha256("50".utf8)) == nil)
  }

  @Test(
    "Whatever else the file holds, it says nothing, and is in no one's way",
    arguments: [
      ([], 0), ([0x0A], 3), (Array("garbage\n".utf8), 9), ([0xFF, 0xFE, 0x00], 1),
      ([0x00], 300_000), (Array("x".utf8), 80_000), (Array("\(lunge) 2026-11-2".utf8), 1),
      (Array("\(lunge) 2027-01-01\n".utf8), 5000),
    ] as [([UInt8], Int)])
  func hostile(_ bytes: [UInt8], _ count: Int) throws {
    try write(Array(repeating: bytes, count: count).flatMap(\.self))
    #expect(checks.last(of: Self.lunge) == nil)
    checks.remember(check())
    #expect(checks.last(of: Self.lunge) == check())
    #expect(try lines(of: path) == ["\(Self.lunge) 2026-11-20"])
  }

  @Test("A pipe or a folder in its place makes nobody wait and nothing known")
  func noFile() throws {
    #expect(mkdir(home.path + "/breathe", 0o700) == 0)
    #expect(mkfifo(path, 0o600) == 0)
    #expect(checks.last(of: Self.lunge) == nil)
    checks.forgetAll()
    #expect(mkdir(path, 0o700) == 0)
    checks.remember(check())
    #expect(checks.last(of: Self.lunge) == nil)
  }
}
