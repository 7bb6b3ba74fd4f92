import PseudoTerminal

/// `sh` with a script, as a stand-in for the program under test.
func shell(_ script: String) -> Launch {
  Launch("/bin/sh", ["-c", script], environment: ["PATH": "/usr/bin:/bin"])
}
