import BreatheCore
import Glibc
import Synchronization

#if ALSA
  import CALSA
#endif

/// A device that sound can be played on, as ALSA knows it.
package struct SoundDevice: Equatable, Sendable {
  /// What `--device` takes.
  package var name: CleanText
  /// In ALSA's own words.
  package var about: CleanText

  /// All devices of this machine; `silent` where ALSA comes to no end of its configuration.
  package static func all() throws(SoundProblem) -> [SoundDevice] {
    #if ALSA
      let answer = Answer()
      let code = DetachedThread.start { answer.give() }
      guard code == 0 else { throw .unusable(code: code) }
      for _ in 0..<2000 {
        if let found = answer.found { return try found.get() }
        usleep(1000)
      }
      throw .silent
    #else
      throw .notBuilt
    #endif
  }
}

#if ALSA
  /// What ALSA answers, once it has.
  private final class Answer: Sendable {
    private let state = Mutex<Result<[SoundDevice], SoundProblem>?>(nil)

    var found: Result<[SoundDevice], SoundProblem>? { state.withLock { $0 } }

    func give() {
      let devices = Result { () throws(SoundProblem) in try SoundLibrary.configured().devices }
      state.withLock { $0 = devices }
    }
  }

  extension calsa_library {
    fileprivate var devices: [SoundDevice] {
      var hints: UnsafeMutablePointer<UnsafeMutableRawPointer?>?
      guard device_name_hint(-1, "pcm", &hints) >= 0, let hints else { return [] }
      defer { _ = device_name_free_hint(hints) }
      var devices: [SoundDevice] = []
      var next = hints
      while let hint = next.pointee {
        // Without a direction it goes both ways.
        if let name = text("NAME", of: hint), text("IOID", of: hint) != "Input" {
          let lines = (text("DESC", of: hint) ?? "").split(separator: "\n")
          let about = lines.joined(separator: ", ")
          devices.append(SoundDevice(name: CleanText(name), about: CleanText(about)))
        }
        next += 1
      }
      return devices
    }

    private func text(_ key: String, of hint: UnsafeMutableRawPointer) -> String? {
      guard let text = device_name_get_hint(hint, key) else { return nil }
      defer { free(text) }
      return String(cString: text)
    }
  }
#endif
