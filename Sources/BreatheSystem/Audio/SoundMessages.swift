#if ALSA
  import BreatheCore
  import CSystem

  /// What libasound has said since the program began. It would print it in the midst of a session.
  enum SoundMessages {
    /// The first of them, a line each.
    static var lines: [CleanText] {
      var bytes = [CChar](repeating: 0, count: 4096)
      let count = csystem_sound_messages(&bytes, bytes.count)
      let text = String(decoding: bytes.prefix(count).map(UInt8.init(bitPattern:)), as: UTF8.self)
      return text.split(separator: "\n").map { CleanText(String($0)) }
    }
  }
#endif
