import ArgumentParser
import BreatheCore
import BreatheSystem

/// What a person wants to hear of a session while it runs.
struct SoundChoices: ParsableArguments {
  @Option(
    defaultAsFlag: SoundMode.tones.rawValue, parsing: .next,
    help: ArgumentHelp(
      soundHelp,
      valueName: soundNames),
    completion: .list(SoundChoice.words))
  var sound: String?

  @Flag(
    inversion: .prefixedNo,
    help: "Speak the cues, with espeak-ng or spd-say where one of them is installed.")
  var voice: Bool?

  @Option(help: "How loud, from 0 to 100. The keys + and - change it.")
  var volume: String?

  @Option(
    help: ArgumentHelp("ALSA's name of the device; breathe devices lists them.", valueName: "name"))
  var device: String?

  // Made once: the parser asks for its help more than once.
  private static let soundHelp =
    "What sounds. \(SoundChoice.told()). The key m turns it on and off."
  private static let soundNames = SoundChoice.words.joined(separator: "|")

  var isEmpty: Bool { sound == nil && voice == nil && volume == nil && device == nil }

  /// In `--sound 478`, the session: what stands after an option that needs no value.
  var session: String? {
    sound.flatMap { SoundChoice(rawValue: $0) == nil ? $0 : nil }
  }

  /// `isFlag` says that the value of `--sound` is another thing, and so it has none.
  func setting(_ context: CommandContext, isFlag: Bool) throws -> SoundSetting {
    let (console, settings) = (context.console, context.settings)
    var setting = SoundSetting(
      speaks: voice ?? settings.speaks, volume: settings.volume, device: device ?? settings.device)
    let chosen: SoundChoice? = try sound.map { word in
      isFlag ? .mode(.tones) : try console.choice(word, "--sound")
    }
    switch chosen ?? settings.sound {
    case .off: break
    case .bell: setting.kind = .bell
    case .mode(let mode):
      // What the configuration wishes for, and can't be, is told of in the session.
      guard SoundSetting.isBuilt || sound == nil else { throw console.mistake(.soundNotBuilt) }
      setting.kind = .device(mode)
    }
    if let volume {
      guard let known = Int(volume).flatMap(Volume.init(percent:)) else {
        throw console.mistake(.badVolume(CleanText(volume)))
      }
      setting.volume = known
    }
    return setting
  }
}
