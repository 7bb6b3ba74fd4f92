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

  /// All that there are; none where this program was built without ALSA.
  package static var all: [SoundDevice] {
    #if ALSA
      SoundMessages.keep()
      var hints: UnsafeMutablePointer<UnsafeMutableRawPointer?>?
      guard snd_device_name_hint(-1, "pcm", &hints) >= 0, let hints else { return [] }
      defer { snd_device_name_free_hint(hints) }
      var devices: [SoundDevice] = []
      var next = hints
      while let hint = next.pointee {
        // Without a direction it goes both ways.
        if let name = told("NAME", hint), told("IOID", hint) != "Input" {
          let lines = (told("DESC", hint) ?? "").split(separator: "\n")
          let about = lines.joined(separator: ", ")
          devices.append(SoundDevice(name: CleanText(name), about: CleanText(about)))
        }
        next += 1
      }
      return devices
    #else
      []
    #endif
  }

  #if ALSA
    private static func told(_ key: String, _ hint: UnsafeMutableRawPointer) -> String? {
      guard let text = snd_device_name_get_hint(hint, key) else { return nil }
      defer { free(text) }
      return String(cString: text)
    }
  #endif
}
