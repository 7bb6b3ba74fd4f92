// Usage: job-shell PROGRAM [ARGUMENT …]; see JobShell for the descriptors it expects.

import Glibc
import PseudoTerminal

guard CommandLine.arguments.count > 1 else { exit(EX_USAGE) }
JobShell.run(path: CommandLine.arguments[1], arguments: Array(CommandLine.arguments.dropFirst(2)))
