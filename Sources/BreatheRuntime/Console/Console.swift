import BreatheCore
import Glibc
import Synchronization

/// Where lines are printed: the only place, so that nothing a file or a name holds reaches a
/// terminal raw.
public struct Console: Sendable {
  public let locale: LocaleSettings

  public init(locale: LocaleSettings) {
    self.locale = locale
  }

  public var language: Language { locale.language }

  /// All that was printed to standard output is written, as far as anybody wanted it.
  public static var outputIsWhole: Bool { !hasLostOutput.load(ordering: .relaxed) }

  private static let hasLostOutput = Atomic(false)

  /// Prints lines to standard output.
  public func print(_ text: CleanText) {
    output(Array(bytes(of: text)))
  }

  /// Prints text for other programs: UTF-8, whatever the terminal's characters are.
  public func printForPrograms(_ text: CleanText) {
    printForPrograms([text])
  }

  /// Prints lines for other programs that want them ended in their way.
  public func printForPrograms(_ lines: [CleanText], lineEnd: String = "\n") {
    output(Array(lines.map { $0.string + lineEnd }.joined().utf8))
  }

  /// Prints text in lines that fit the terminal, of at most 80 cells; as it is where there is none.
  public func printWrapped(_ text: CleanText) {
    guard let columns = terminalColumns else {
      print(text)
      return
    }
    let text = locale.charset.spell(text.string)
    let lines = TextLayout(width: cellWidth).wrap(text, columns: columns)
    print(CleanText(lines.joined(separator: "\n")))
  }

  /// Prints lines to standard error.
  public func printError(_ text: CleanText) {
    write(Array(bytes(of: text)), to: STDERR_FILENO)
  }

  /// Somebody takes what is printed, without a wait.
  var takesOutput: Bool {
    var entry = pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0)
    return poll(&entry, 1, 0) > 0
  }

  /// Writes to standard output; says once where that can't be done, on a full disk.
  func output(_ bytes: [UInt8]) {
    guard !write(bytes, to: STDOUT_FILENO),
      !Self.hasLostOutput.exchange(true, ordering: .relaxed)
    else { return }
    printError(CleanText(language.notPrinted))
  }

  /// Answers whether all of it is written, as far as anybody wanted it: it gives up where nobody
  /// reads any more.
  @discardableResult
  private func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var bytes = bytes[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        bytes.removeFirst(count)
      } else if count < 0, errno != EINTR {
        return errno == EPIPE
      }
    }
    return true
  }

  /// The bytes of a line, in the terminal's characters.
  func bytes(of text: CleanText) -> String.UTF8View {
    (locale.charset.spell(text.string) + "\n").utf8
  }
}
