import Foundation

// Runs the tests and prints what a person wants to know of that; all the rest goes to a log.
// The arguments: where the log goes, then the command that runs the tests.

let arguments = CommandLine.arguments.dropFirst()
guard let logPath = arguments.first, let command = arguments.dropFirst().first else {
  print("usage: run-tests LOG COMMAND [ARGUMENT …]")
  exit(64)
}
let eventsPath = logPath + ".jsonl"

/// How many tests run at once. Most wait for a program that waits: a dozen for each core keep it
/// busy, where there are 100 MB for each.
let width = min(
  12 * ProcessInfo.processInfo.activeProcessorCount,
  max(2, Int(ProcessInfo.processInfo.physicalMemory / 100_000_000)))

for path in [logPath, eventsPath] { try Data().write(to: URL(fileURLWithPath: path)) }
let runner = Process()
runner.executableURL = URL(fileURLWithPath: "/usr/bin/env")
runner.arguments =
  [command] + arguments.dropFirst(2)
  + ["--event-stream-output-path", eventsPath, "--event-stream-version", "0"]
runner.environment = ProcessInfo.processInfo.environment.merging(
  ["SWT_EXPERIMENTAL_MAXIMUM_PARALLELIZATION_WIDTH": "\(width)"]
) { own, _ in own }
let log = try FileHandle(forUpdating: URL(fileURLWithPath: logPath))
runner.standardOutput = log
runner.standardError = log
runner.standardInput = FileHandle.nullDevice
try runner.run()

var progress = Progress(
  events: try FileHandle(forReadingFrom: URL(fileURLWithPath: eventsPath)))
while runner.isRunning {
  try progress.update()
  // Nothing tells when a file has grown.
  usleep(200_000)
}
try progress.update()
progress.finish()

print("The slowest, in seconds of their own:")
for test in progress.run.slowest(10) {
  let seconds = String(format: "%7.1f", test.seconds)
  print("\(seconds)  \(test.name)\(test.cases > 1 ? " (\(test.cases) cases)" : "")")
}
for (reason, count) in progress.run.skipped.sorted(by: { $0.key < $1.key }) {
  print("\(count) skipped: \(reason)")
}
let lines = String(decoding: try Data(contentsOf: URL(fileURLWithPath: logPath)), as: UTF8.self)
  .split(separator: "\n")
let closing = lines.last { $0.contains("Test run with ") }
if closing == nil {
  print("The tests ended before their end. The log ends with:")
  for line in lines.suffix(20) { print(line) }
}
print("The whole log: \(logPath)")
if let closing { print(closing) }
exit(runner.terminationReason == .exit ? runner.terminationStatus : 70)
