import Foundation

/// All mutants, one after the other.
struct Trial {
  private enum Verdict: String, CaseIterable {
    case killed = "killed"
    case survived = "SURVIVED"
    /// The file does not have its text, or more than once.
    case doesNotApply = "DOES NOT APPLY"
    case doesNotBuild = "DOES NOT BUILD"
    /// No test is in one of its suites.
    case notTested = "NOT TESTED"
  }

  private let mutants: [Mutant]
  private let clone: Clone
  /// Tests that fail without a mistake as well, and notice none.
  private let failures: Set<String>

  struct Unbuilt: Error, CustomStringConvertible {
    var description: String
  }

  /// Builds the clone and runs its tests, without a mistake.
  init(_ mutants: [Mutant]) throws {
    self.mutants = mutants
    clone = Clone(of: URL(filePath: FileManager.default.currentDirectoryPath))
    try clone.update()
    if let error = try clone.build() { throw Unbuilt(description: error) }
    failures = Set(try clone.test(mutants.flatMap(\.suites), within: 3600).failures)
    for test in failures.sorted() { print("does not count, fails without a mistake: \(test)") }
  }

  /// Tries each of them and prints what comes of it. Answers whether all are killed.
  func run() throws -> Bool {
    let columns = mutants.map(\.name.count).max() ?? 0
    var counts: [Verdict: Int] = [:]
    for mutant in mutants {
      let start = ContinuousClock.now
      let (verdict, reason) = try attempt(mutant)
      let seconds = (ContinuousClock.now - start).components.seconds
      let name = mutant.name.padding(toLength: columns, withPad: " ", startingAt: 0)
      print("\(name)  \(seconds) s  \(verdict.rawValue)\(reason)")
      fflush(nil)
      counts[verdict, default: 0] += 1
    }
    let told = Verdict.allCases.map { "\($0.rawValue): \(counts[$0] ?? 0)" }
    print("\(mutants.count) mutants, " + told.joined(separator: ", "))
    return counts[.killed] == mutants.count
  }

  private func attempt(_ mutant: Mutant) throws -> (Verdict, reason: String) {
    // Without the mistake before it.
    try clone.update()
    guard try clone.apply(mutant) else { return (.doesNotApply, "") }
    if let error = try clone.build() { return (.doesNotBuild, ": " + error) }
    let tested = try clone.test(mutant.suites, within: 300)
    let noticed = tested.failures.filter { !failures.contains($0) }
    guard noticed.isEmpty else { return (.killed, " by " + noticed.joined(separator: "; ")) }
    return (tested.hasRun ? .survived : .notTested, "")
  }
}
