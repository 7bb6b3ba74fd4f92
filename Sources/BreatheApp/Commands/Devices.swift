import ArgumentParser
import BreatheCore
import BreatheSystem

struct Devices: Command {
  static let configuration = CommandConfiguration(
    commandName: "devices",
    abstract: "List the devices that sound can be played on.")

  @OptionGroup var choice: LanguageChoice

  func run(in context: CommandContext) throws {
    let console = context.console
    guard SoundSetting.isBuilt else { throw console.mistake(.soundNotBuilt) }
    let devices: [SoundDevice]
    do throws(SoundProblem) {
      devices = try context.world.machine.soundDevices()
    } catch {
      throw console.fail(console.language.advised(error), .notFound)
    }
    guard !devices.isEmpty else {
      console.printError(CleanText(console.language.noDevices))
      return
    }
    for device in devices {
      console.print(device.name)
      if !device.about.string.isEmpty { console.printWrapped(device.about.indented) }
    }
  }
}

extension CleanText {
  fileprivate var indented: CleanText { CleanText("    \(string)") }
}
