import PseudoTerminal

/// The computer that is measured on.
enum Machine {
  /// With the date, such as “2026-11-20 on 2 cores of AMD EPYC 7763, Debian GNU/Linux 12”.
  static func dated() throws -> String {
    let script = #"""
      model=$(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -n 1)
      system=$(sed -n 's/^PRETTY_NAME="\(.*\)"/\1/p' /etc/os-release)
      echo "$(date +%F) on $(nproc) cores of ${model:-$(uname -m)}, ${system:-Linux}"
      """#
    let shell = Launch("sh", ["-c", script], environment: ["PATH": Tool.searchPath])
    return String(try shell.run().output.dropLast())
  }
}
