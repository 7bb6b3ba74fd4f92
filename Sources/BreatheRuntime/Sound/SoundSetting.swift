import BreatheCore

/// What a person wants to hear.
public struct SoundSetting: Equatable, Sendable {
  public enum Kind: Equatable, Sendable {
    /// The terminal's bell at each change.
    case bell
    case device(SoundMode)
  }

  /// Nil for a silent session, until the person turns the sound on.
  public var kind: Kind?
  /// The cues are spoken.
  public var speaks: Bool
  public var volume: Volume
  /// ALSA's name of the device.
  public var device: String

  public init(
    _ kind: Kind? = nil, speaks: Bool = false, volume: Volume = .standard,
    device: String = "default"
  ) {
    self.kind = kind
    self.speaks = speaks
    self.volume = volume
    self.device = device
  }

  /// Something is to be heard, without a key for it.
  public var isHeard: Bool { kind != nil || speaks }

  /// This program can play samples.
  public static var isBuilt: Bool {
    #if ALSA
      true
    #else
      false
    #endif
  }
}
