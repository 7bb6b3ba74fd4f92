import BreatheCore
import Glibc

#if ALSA
  import CALSA
#endif

/// A device that sound can be played on, as ALSA knows it.
package struct SoundDevice: Equatable, Sendable {
  /// What `--device` takes.
  package var name: CleanText
  /// In ALSA's own words.
  package var about: CleanText

  /// All devices of this machine.
  package static func all() throws(SoundProblem) -> [SoundDevice] {
    #if ALSA
      let alsa = try SoundLibrary.configured()
      var hints: UnsafeMutablePointer<UnsafeMutableRawPointer?>?
      guard alsa.device_name_hint(-1, "pcm", &hints) >= 0, let hints else { return [] }
      defer { _ = alsa.device_name_free_hint(hints) }
      var devices: [SoundDevice] = []
      var next = hints
      while let hint = next.pointee {
        // Without a direction it goes both ways.
        if let name = alsa.text("NAME", of: hint), alsa.text("IOID", of: hint) != "Input" {
          let lines = (alsa.text("DESC", of: hint) ?? "").split(separator: "\n")
          let about = lines.joined(separator: ", ")
          devices.append(SoundDevice(name: CleanText(name), about: CleanText(about)))
        }
        next += 1
      }
      return devices
    #else
      throw .notBuilt
    #endif
  }
}

#if ALSA
  extension calsa_library {
    fileprivate func text(_ key: String, of hint: UnsafeMutableRawPointer) -> String? {
      guard let text = device_name_get_hint(hint, key) else { return nil }
      defer { free(text) }
      return String(cString: text)
    }
  }
#endif
