/// The tags of an MP3 file as the bytes before its sound: ID3v2.4, in UTF-8.
package struct ID3Tag: Equatable, Sendable {
  package let bytes: [UInt8]

  package init(_ tags: RecordingTags) {
    let frames = [
      ("TIT2", tags.title), ("TPE1", tags.artist), ("TALB", tags.album), ("TDRC", tags.date),
      ("TSSE", tags.encoder),
    ]
    let body = frames.flatMap { Self.frame($0, $1.string) }
    bytes = Array("ID3".utf8) + [4, 0, 0] + Self.size(body.count) + body
  }

  private static func frame(_ name: String, _ text: String) -> [UInt8] {
    let text: [UInt8] = [3] + text.utf8  // 3 is UTF-8
    return Array(name.utf8) + size(text.count) + [0, 0] + text
  }

  /// Seven bits a byte, the highest first: no byte looks like the beginning of sound.
  private static func size(_ count: Int) -> [UInt8] {
    [21, 14, 7, 0].map { UInt8(count >> $0 & 0x7F) }
  }
}
