extension Language {
  /// Told once while the session goes on; where there is little room, its first sentence.
  package func sentence(_ problem: SoundProblem) -> String {
    reason(problem) + self(" The session goes on.", " De sessie gaat door.")
  }

  func reason(_ problem: SoundProblem) -> String {
    switch problem {
    case .missing:
      self("No sound: there is no such device.", "Geen geluid: geen apparaat gevonden.")
    case .busy: self("No sound: the device is in use.", "Geen geluid: het apparaat is bezet.")
    case .unusable:
      self("No sound: the device won’t play.", "Geen geluid: afspelen lukt niet.")
    case .silent:
      self("No sound: no answer from the device.", "Geen geluid: geen antwoord.")
    case .lost: self("The sound has gone.", "Het geluid is weggevallen.")
    case .noVoice:
      self("No voice: espeak-ng is not installed.", "Geen stem: installeer espeak-ng.")
    case .voiceLost:
      self("No voice: the speech program won’t speak.", "Geen stem: het voorlezen lukt niet.")
    case .misconfigured:
      self("No sound: ALSA is set up wrongly.", "Geen geluid: ALSA is fout ingesteld.")
    case .notInstalled:
      self("No sound: install libasound2.", "Geen geluid: installeer libasound2.")
    case .notBuilt: self("No sound: built without ALSA.", "Geen geluid: gebouwd zonder ALSA.")
    }
  }

  /// What is wrong, and what to do.
  package func advised(_ problem: SoundProblem) -> String {
    let bell = self(
      "The terminal’s bell can: --sound bell", "De bel van de terminal kan wel: --sound bell")
    let files = self("~/.asoundrc and /etc/asound.conf", "~/.asoundrc en /etc/asound.conf")
    let advice =
      switch problem {
      case .notInstalled:
        self(
          "On newer Debian and Ubuntu: libasound2t64. \(bell)",
          "Op nieuwere Debian en Ubuntu: libasound2t64. \(bell)")
      case .misconfigured:
        self("Look at \(files)", "Kijk in \(files)")
      case .notBuilt: bell
      case .missing, .unusable, .lost, .busy, .noVoice, .voiceLost:
        self(
          "Choose another of breathe devices, with --device",
          "Kies een ander uit breathe devices, met --device")
      case .silent:
        self(
          "Is the sound server running? If it is, look at \(files)",
          "Draait de geluidsserver? Zo ja, kijk in \(files)")
      }
    return "\(reason(problem)) \(advice)"
  }

  package func sound(isOn: Bool) -> String {
    isOn ? self("sound on", "geluid aan") : self("sound off", "geluid uit")
  }

  package var notSpoken: String {
    self(
      "espeak-ng did not speak, and nothing was written.",
      "espeak-ng sprak niet, en er is niets geschreven.")
  }

  package var noDevices: String {
    self("ALSA knows no device to play on.", "ALSA kent geen apparaat om op af te spelen.")
  }

  package func told(_ volume: Volume) -> String { "volume \(volume.percent) %" }
}
