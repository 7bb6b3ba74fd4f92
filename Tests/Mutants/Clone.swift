import Foundation

/// A copy of the package to put mistakes into, with a build of its own.
struct Clone {
  private let package: URL
  private let folder: URL

  /// Seconds in which what a test waits for must come. With a mistake, it often never comes.
  private static let patience = 30

  init(of package: URL) {
    self.package = package.resolvingSymlinksInPath()
    folder = self.package.appending(path: ".build/mutants")
  }

  /// Makes every file as it is in the package, and leaves alone those that are: they are built.
  func update() throws {
    try FileManager.default.createDirectory(
      at: folder.appending(path: ".build"), withIntermediateDirectories: true)
    let files = Self.files(in: package)
    for path in Self.files(in: folder).subtracting(files) {
      try FileManager.default.removeItem(at: folder.appending(path: path))
    }
    for path in files {
      let text = try Data(contentsOf: package.appending(path: path))
      let copy = folder.appending(path: path)
      guard text != (try? Data(contentsOf: copy)) else { continue }
      try FileManager.default.createDirectory(
        at: copy.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: copy)
    }
  }

  /// Puts the mistake into its file; false if it does not apply.
  func apply(_ mutant: Mutant) throws -> Bool {
    let paths = Self.files(in: folder.appending(path: "Sources"))
      .filter { $0.split(separator: "/").last.map(String.init) == mutant.file }
    guard paths.count == 1, let path = paths.first else { return false }
    let file = folder.appending(path: "Sources/" + path)
    let text = try String(contentsOf: file, encoding: .utf8)
    guard let mutated = try mutant.applied(to: text) else { return false }
    try Data(mutated.utf8).write(to: file)
    return true
  }

  /// Builds the program and the tests. Returns why that failed; nil if it did not.
  func build() throws -> String? {
    let run = try run(["swift", "build", "--build-tests"])
    guard run.status != 0 else { return nil }
    return run.output.first { $0.contains("error: ") } ?? run.output.last ?? ""
  }

  struct Tested {
    var hasRun: Bool
    /// The names of the tests that failed, each after that of its suite.
    var failures: [String]
  }

  /// Runs the tests of some suites, for so many seconds at most.
  func test(_ suites: [String], within limit: Int) throws -> Tested {
    let runner = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
      .deletingLastPathComponent().appending(path: "run-tests")
    let filter = #"\.(\#(Set(suites).sorted().joined(separator: "|")))/"#
    let run = try run(
      [runner.path, ".build/tests.log", "swift", "test", "--skip-build", "--filter", filter],
      within: limit)
    var failures: [String] = []
    // The last line is the sum.
    for line in run.output.dropLast() where line.hasPrefix("✘ ") {
      let name = line[..<(line.firstRange(of: ": ")?.lowerBound ?? line.endIndex)].dropFirst(2)
      if !failures.contains(String(name)) { failures.append(String(name)) }
    }
    if run.isCutShort { failures.append("the limit of \(limit) s") }
    if failures.isEmpty, run.status != 0 { failures.append("an early end of the tests") }
    let count = run.output.last?.firstMatch(of: /Test run with (\d+) test/)?.1
    return Tested(hasRun: count != nil && count != "0", failures: failures)
  }

  private struct Run {
    var status: Int32
    var output: [String]
    var isCutShort: Bool
  }

  /// Runs a command in the clone.
  private func run(_ command: [String], within limit: Int = .max) throws -> Run {
    let log = folder.appending(path: ".build/mutant.log")
    try Data().write(to: log)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    // Without BREATHE, tests run the program that was built with them.
    process.arguments = ["-u", "BREATHE", "BREATHE_PATIENCE=\(Self.patience)"] + command
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: log)
    process.standardError = process.standardOutput
    let end = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in end.signal() }
    try process.run()
    var seconds = 0
    while end.wait(timeout: .now() + 1) == .timedOut {
      seconds += 1
      if seconds > limit { killPrograms() }
    }
    killPrograms()
    let text = String(decoding: try Data(contentsOf: log), as: UTF8.self)
    return Run(
      status: process.terminationStatus, output: text.split(separator: "\n").map(String.init),
      isCutShort: seconds > limit)
  }

  /// Kills the programs of the clone that still run: tests, and what they have left behind.
  private func killPrograms() {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    for id in names.compactMap({ pid_t($0) }) {
      let program = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(id)/exe")
      if program?.hasPrefix(folder.path + "/") == true { kill(id, SIGKILL) }
    }
  }

  /// The paths of all files below a folder, without those that are built and those of git.
  private static func files(in folder: URL) -> Set<String> {
    var found: Set<String> = []
    let paths = FileManager.default.enumerator(atPath: folder.path)
    while let paths, let path = paths.nextObject() as? String {
      if [".build", ".git"].contains(path) {
        paths.skipDescendants()
      } else if paths.fileAttributes?[.type] as? FileAttributeType == .typeRegular {
        found.insert(path)
      }
    }
    return found
  }
}
