import Glibc
import PseudoTerminal
import TestSupport
import Testing

@testable import BreatheSystem

@Suite("Open files")
struct FileTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = try folder.write("one two", to: "file")
  }

  @Test("One closes itself, also where what follows fails")
  func closes() throws {
    func failing() throws -> Int32 {
      let file = try File(reading: path)
      guard file.descriptor < 0 else { throw Failed(descriptor: file.descriptor) }
      return file.descriptor
    }
    let identity = try FileSystem.facts(of: path).identity
    let failed = try #require(throws: Failed.self) { _ = try failing() }
    // Another test may have opened another file by the same number meanwhile.
    let now = try? FileSystem.facts(of: "/proc/self/fd/\(failed.descriptor)").identity
    #expect(now != identity)
  }

  @Test("Any part of it can be read; less comes only at the end")
  func read() throws {
    let file = try File(reading: path)
    #expect(try file.read(at: 4, count: 2) == Array("tw".utf8))
    #expect(try file.read(at: 4, count: 9) == Array("two".utf8))
    for (offset, count) in [(7, 1), (99, 1), (0, 0), (0, -1)] {
      #expect(try file.read(at: offset, count: count) == [])
    }
    #expect(try file.readAll(limit: 7) == Array("one two".utf8))
    #expect(throws: SystemError(code: EISDIR)) {
      try File(reading: folder.path).read(at: 0, count: 1)
    }
  }

  @Test("It is written at its end, or over what is there")
  func write() throws {
    try File(appendingTo: path).write(Array(" three".utf8))
    try File(changing: path).write(Array("ONE".utf8), at: 0)
    #expect(try lines(of: path) == ["ONE two three"])
    let file = try File(changing: path)
    try file.truncate(to: 3)
    #expect(try file.end() == 3)
    #expect(try file.facts.size == 3)
  }

  @Test(
    "All of it goes through a pipe that does not block, however slow its reader is",
    .waitsForPrograms)
  func fullPipe() async throws {
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0 && fcntl(ends[1], F_SETFL, O_NONBLOCK) == 0)
    let reader = Descriptor(ends[0])
    let bytes = (0..<1_000_000).map { UInt8(truncatingIfNeeded: $0 / 7) }
    async let written: Void = Self.write(bytes, to: ends[1])
    // Only once the pipe is full is it read.
    var waiting: Int32 = 0
    while waiting < 65_536 {
      #expect(ioctl(reader.number, UInt(FIONREAD), &waiting) == 0)
      sched_yield()
    }
    var found: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 4096)
    while found.count < bytes.count,
      case let count = Glibc.read(reader.number, &block, block.count), count > 0
    {
      found += block[..<count]
    }
    try await written
    #expect(found == bytes)
  }

  private static func write(_ bytes: [UInt8], to writer: Int32) async throws {
    let writer = Descriptor(writer)
    try File.write(bytes, to: writer.number)
  }

  @Test("A device that is full is told")
  func full() throws {
    #expect(throws: SystemError.diskFull) { try File(changing: "/dev/full").write([1, 2, 3]) }
  }

  @Test("A link is left alone where it is not followed")
  func link() throws {
    let link = folder.path + "/link"
    #expect(symlink("file", link) == 0)
    #expect(try File(reading: link).end() == 7)
    let loop = SystemError(code: ELOOP)
    #expect(throws: loop) { _ = try File(reading: link, followingLinks: false).end() }
    #expect(throws: loop) { _ = try File(changing: link).end() }
    #expect(throws: SystemError.exists) { _ = try File(creating: link, mode: 0o600).end() }
  }

  @Test("Of two who want it for themselves one gets the lock, and the other once it is released")
  func lock() throws {
    let one = try File(reading: path)
    let other = try File(reading: path)
    #expect(try one.tryLock() == true)
    #expect(try other.tryLock() == false)
    #expect(try other.tryLock(shared: true) == false)
    #expect(try other.lock(until: .now + .milliseconds(10)) == false)
    one.unlock()
    #expect(try other.lock(until: .now) == true)
    #expect(try other.tryLock(shared: true) == true)
    #expect(try one.tryLock(shared: true) == true)
  }

  @Test("A draft has no name before it is whole, and leaves nothing behind where its name is taken")
  func draft() throws {
    func begin(_ name: String) throws {
      let draft = try FileDraft(of: "\(folder.path)/\(name)", mode: 0o600)
      try draft.write([1])
      #expect(names(in: folder.path) == ["file"])
    }
    try begin("new")
    #expect(names(in: folder.path) == ["file"])
    let longest = String(repeating: "x", count: 255)
    let whole = try FileDraft(of: "\(folder.path)/\(longest)", mode: 0o600)
    try whole.write([1])
    try whole.finish(replacing: false)
    #expect(try FileSystem.facts(of: "\(folder.path)/\(longest)").mode == 0o600)
    try FileSystem.remove("\(folder.path)/\(longest)")
    let draft = try FileDraft(of: path, mode: 0o600)
    try draft.write([1])
    do throws(SystemError) {
      try draft.finish(replacing: false)
      Issue.record("it took the place of a file")
    } catch {
      #expect(error == .exists)
    }
    #expect(names(in: folder.path) == ["file"])
    #expect(try lines(of: path) == ["one two"])
  }
}

/// What fails while a file is open.
private struct Failed: Error {
  var descriptor: Int32
}
