/// Names of ALSA's devices that a file may give: people copy files from each other, and ALSA has
/// devices that write files and run commands.
enum DeviceName {
  /// Those that may name a card, a number or a place behind a colon.
  private static let kinds: Set<Substring> = [
    "hw", "plughw", "default", "sysdefault", "dmix", "front", "rear", "center_lfe", "side",
    "surround21", "surround40", "surround41", "surround50", "surround51", "surround71", "hdmi",
    "iec958", "spdif", "usbstream", "pulse", "pipewire", "bluealsa",
  ]

  /// Whether `name` is a plain one: `hw:0,3`, `sysdefault:CARD=PCH`, or a word of the person's own.
  static func isPlain(_ name: String) -> Bool {
    let parts = name.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return isWord(parts[0]) }
    // What follows is the name of one more device.
    if parts[0] == "plug" { return !parts[1].contains(",") && isPlain(String(parts[1])) }
    let arguments = parts[1].split(separator: ",", omittingEmptySubsequences: false)
    return kinds.contains(parts[0]) && arguments.allSatisfy(isArgument)
  }

  /// `0`, or `CARD=PCH`.
  private static func isArgument(_ text: Substring) -> Bool {
    let parts = text.split(separator: "=", omittingEmptySubsequences: false)
    let value = parts[parts.count - 1]
    return parts.count <= 2 && (parts.count == 1 || isWord(parts[0]))
      && !value.isEmpty && value.utf8.allSatisfy { isLetter($0) || ".:".utf8.contains($0) }
  }

  private static func isWord(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy(isLetter)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    switch Unicode.Scalar(byte) {
    case "a"..."z", "A"..."Z", "0"..."9", "_", "-": true
    default: false
    }
  }
}
