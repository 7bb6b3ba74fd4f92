// Usage: crasher KIND
//
// Takes the whole screen as a session does, tells something on standard error, and then ends in the
// way that KIND says, most often by a crash.

// swift-format-ignore-file: NeverForceUnwrap

import BreatheSystem
import CSystem
import Glibc

/// Written as the C library and Swift write theirs: at once.
func tell(_ text: String) {
  let bytes = Array(text.utf8)
  if write(STDERR_FILENO, bytes, bytes.count) < 0 { exit(EX_IOERR) }
}

func recurse(_ depth: Int) -> Int {
  depth < 0 ? 0 : recurse(depth + 1) + recurse(depth + 2)
}

func crashBeside(_ nothing: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  fatalError("on a thread")
}

/// Something that the compiler can't see through.
func opaque<Value>(_ value: Value) -> Value {
  if CommandLine.argc == 0 { exit(EX_SOFTWARE) }
  return value
}

let kind = CommandLine.arguments.dropFirst().first ?? ""
let signals = Signals()
guard let terminal = SystemTerminal() else { exit(EX_UNAVAILABLE) }
terminal.enter(.screen)
tell("Told before: \u{1B}[31mcaf\u{E9}\u{7}\tau lait\r\n")

switch kind {
case "fatalError": fatalError("as asked")
case "precondition": precondition(opaque(false), "as asked")
case "index": tell("\([1, 2][opaque(2)])")
case "nil": tell("\(opaque(Int("none"))!)")
case "overflow": tell("\(opaque(Int.max) + opaque(1))")
case "cast": tell("\(opaque("text" as Any) as! Int)")
case "stack": tell("\(recurse(0))")
case "abort": abort()
case "null": tell("\(UnsafePointer<Int>(bitPattern: opaque(8))!.pointee)")
case "free":
  let memory = malloc(16)
  free(memory)
  free(opaque(memory))
case "thread":
  var thread = pthread_t()
  pthread_create(&thread, nil, crashBeside, nil)
  pthread_join(thread, nil)
case "aside":
  terminal.leave()
  csystem_raise_default(SIGTSTP, 0)
  terminal.enter(.screen)
  tell("Told after.\n")
case "much":
  for number in 1...10_000 { tell("line \(number)\n") }
default: break
}
terminal.leave()
