import BreatheCore

/// What a person wants to hear.
package struct SoundSetting: Equatable, Sendable {
  package enum Kind: Equatable, Sendable {
    /// The terminal's bell at each change.
    case bell
    case device(SoundMode)
  }

  /// Nil for a silent session, until the person turns the sound on.
  package var kind: Kind?
  /// The cues are spoken.
  package var speaks: Bool
  package var volume: Volume
  /// ALSA's name of the device.
  package var device: String

  package init(
    _ kind: Kind? = nil, speaks: Bool = false, volume: Volume = .standard,
    device: String = "default"
  ) {
    self.kind = kind
    self.speaks = speaks
    self.volume = volume
    self.device = device
  }

  /// Something is to be heard, without a key for it.
  package var isHeard: Bool { kind != nil || speaks }

  /// This program can play samples.
  package static var isBuilt: Bool {
    #if ALSA
      true
    #else
      false
    #endif
  }
}
