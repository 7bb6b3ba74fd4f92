/// Why a session can't be heard.
package enum SoundProblem: Error, Equatable, Sendable {
  /// There is no such device.
  case missing
  /// Another program has it.
  case busy
  /// It would not open, or not with the samples that there are; `code` is the system's.
  case unusable(code: Int32)
  /// It takes no samples, for now.
  case silent
  /// It went away, or was interrupted too often.
  case lost
  /// ALSA can't read its configuration.
  case misconfigured
  /// This machine has no libasound.
  case notInstalled
  /// This program was built without sound.
  case notBuilt
  /// There is no program that speaks.
  case noVoice
  /// The program that speaks does not start, or does not go on.
  case voiceLost
}
