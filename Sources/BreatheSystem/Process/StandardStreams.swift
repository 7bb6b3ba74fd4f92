import Glibc

/// Standard input, output and error.
package enum StandardStreams {
  /// Takes the places of those that the program was started without: or the next file to be opened
  /// would get one, and be written to. They still can't be read or written, so that what is printed
  /// there is known to be lost.
  package static func reserve() {
    var descriptor = place()
    while (0...2).contains(descriptor) { descriptor = place() }
    if descriptor > 2 { close(descriptor) }
  }

  /// The root is a place that is always there.
  private static func place() -> Int32 { open("/", pathOnly) }

  /// O_PATH, which `import Glibc` does not show.
  private static let pathOnly: Int32 = 0o10_000_000
}
