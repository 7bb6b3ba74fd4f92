import Glibc

/// Standard input, output and error.
package enum StandardStreams {
  /// Opens those that the program was started without, on nothing: or the next file to be opened
  /// would take their place, and be written to.
  package static func open() {
    var descriptor = Glibc.open("/dev/null", O_RDWR)
    while (0...2).contains(descriptor) { descriptor = Glibc.open("/dev/null", O_RDWR) }
    if descriptor > 2 { close(descriptor) }
  }
}
