import Testing

@testable import BreatheCore

@Suite struct `A configuration` {
  private func file(_ text: String) -> ConfigurationFile {
    ConfigurationFile(bytes: Array(text.utf8))
  }

  private func settings(_ text: String, remembered: String = "") throws -> Settings {
    let known = file(remembered)
    var settings = Settings()
    settings.remember(
      visual: known.settings[.visual].map { _ in known.settings.visual },
      glyphs: known.settings[.glyphs].map { _ in known.settings.glyphs },
      volume: known.settings[.volume].map { _ in known.settings.volume })
    let file = ConfigurationFile(bytes: Array(text.utf8), over: settings)
    try #require(known.text.diagnostics.isEmpty && file.text.diagnostics.isEmpty)
    return file.settings
  }

  @Test(arguments: ["", "# nothing yet\n", "---\n", "\u{FEFF}# from an editor\r\n"])
  func `may say nothing`(text: String) {
    let file = file(text)
    #expect(file.text.diagnostics == [])
    #expect(file.settings == Settings())
  }

  @Test func `keeps each setting with its line`() {
    let settings = file("# mine\nlang: nl\n\nvolume: 40\r\nday-ends: 3:30\n").settings
    #expect(settings.language == .nl && settings.volume.percent == 40)
    #expect(settings[.lang] == Settings.Choice(text: "nl", source: .configuration(line: 2)))
    #expect(settings[.volume] == Settings.Choice(text: "40", source: .configuration(line: 4)))
    #expect(settings[.dayEnds]?.text == "03:30")
    #expect(settings.configured == 3)
  }

  @Test(arguments: ["pace: 0.80", "lead-in: 1m30s", "change: 20"])
  func `shows as it was written what can be written in several ways`(line: String) throws {
    let name = try #require(line.split(separator: ":").first)
    let setting = try #require(Setting.all.first { $0.name == name })
    #expect(try settings(line)[setting]?.text == String(line.dropFirst(name.count + 2)))
  }

  @Test func `takes what holds anyway, and nothing changes`() throws {
    for setting in Setting.all {
      guard let usual = setting.text(Settings()) else { continue }
      var settings = try settings("\(setting.name): \(usual)\n")
      #expect(settings[setting]?.text == usual)
      settings.choices = [:]
      #expect(settings == Settings())
    }
  }

  @Test(arguments: [
    "pace: 0.49", "pace: 1.01", "pace: nan", "pace: 0x1p-1", "pace: +1", "pace: 1e0", "pace: .",
    "volume: -1", "lead-in: 2.9s", "lead-in: 601s", "change: 0s", "change: 301s", "day-ends: 0400",
    "day-ends: 04:60", "day-ends: -1:00", "day-ends: 04:00:00", "day-ends: 12:01", "device: ''",
    "rate: True", "visual: Orb", "sound: \"\\x1b[31m\"", "device: \"a\\nb\"",
  ]) func `refuses what is no value`(line: String) {
    let file = file(line)
    #expect(file.text.diagnostics.count == 1)
    #expect(file.settings == Settings())
  }

  @Test(arguments: [
    "pace: 0.5", "pace: 1", "volume: 0", "volume: 100", "lead-in: 3", "lead-in: 10m",
    "change: 1s", "change: 5m", "day-ends: 00:00", "day-ends: 12:00", "device: \"hw:0,0\"",
  ]) func `takes the outermost values`(line: String) {
    #expect(file(line).text.diagnostics == [])
    #expect(file(line).settings.configured == 1)
  }

  @Test(arguments: [
    "default", "null", "my_dac-2", "7", "hw:0", "hw:0,3", "hw:CARD=PCH,DEV=0", "plughw:1",
    "sysdefault:CARD=PCH", "default:CARD=Generic_1", "front:CARD=x,DEV=0", "hdmi:CARD=HDMI,DEV=3",
    "surround51:CARD=PCH,DEV=0", "plug:mu", "plug:hw:0", "pulse:alsa_output.pci-0000_00_1f.3",
    "bluealsa:DEV=01:23:45:67:89:AB,PROFILE=a2dp",
  ]) func `takes the plain name of a device`(name: String) {
    let file = file("device: \"\(name)\"")
    #expect(file.text.diagnostics == [] && file.settings.device == name)
  }

  @Test(arguments: [
    "plug:\"file:'|touch x',raw\"", "file:x", "file:'|id'", "tee:null,x", "plug:file:x",
    "plug:SLAVE=file:x", "plug:plug:tee:x", "shm:x", "plug:hw:0,3", "hw:", "hw:0,", "hw:a=b=c",
    "hw:|id", "hw:/dev/x", "hw:a b", "{ type file }", "hw:{x}", "a.b", "a,b", "", ":0", "écran",
    "FILE:x", " hw:0", "hw:0\u{200B}",
  ]) func `refuses a device that may do more than play`(name: String) {
    let quoted = name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    let file = file("device: \"\(quoted)\"")
    #expect(file.text.diagnostics.count == 1 && file.settings == Settings())
  }

  @Test func `goes before what is remembered, which goes before what is built in`() throws {
    let settings = try settings("visual: bar", remembered: "visual: words\nvolume: 30")
    #expect(settings.visual == .bar && settings.volume.percent == 30)
    #expect(settings[.sound] == nil && settings.configured == 1)
    func source(_ setting: Setting, _ environment: [String: String] = ["TERM": "xterm"])
      -> Settings.Source
    { settings.effective(setting, environment: environment).source }
    #expect(source(.visual) == .configuration(line: 1))
    #expect(source(.volume) == .remembered)
    #expect(source(.sound) == .builtIn && source(.plain) == .builtIn)
    #expect(source(.plain, [:]) == .environment("TERM"))
    #expect(source(.lang, ["LC_ALL": "", "LANG": "nl_BE"]) == .environment("LANG"))
    #expect(source(.lang, ["LC_ALL": "nl", "LANG": "en"]) == .environment("LC_ALL"))
  }

  @Test func `says how any session is wanted`() throws {
    let options = try settings("level: first\npace: 0.8\nlead-in: 20s\nchange: 25s").options(.nl)
    #expect(
      options
        == RunOptions(
          language: .nl, level: .first, pace: 0.8, leadIn: .seconds(20), change: .seconds(25)))
    #expect(try settings("").options(.en) == RunOptions())
    #expect(try settings("holds: never").neverHolds)
    #expect(try !settings("holds: allowed").neverHolds)
  }

  @Test func `moves the end of a day to the minute`() throws {
    let boundary = try settings("day-ends: 03:30").boundary
    #expect(boundary.day(of: 3 * 3600 + 29 * 60, offset: 0) == Day(number: -1))
    #expect(boundary.day(of: 3 * 3600 + 30 * 60, offset: 0) == Day(number: 0))
    #expect(try settings("").boundary == DayBoundary(hour: 4))
  }
}

@Suite struct `Time to change sides` {
  private let steps = """
    - hold: Lunge
      for: 30s
      sides: [left, right]
      change: 10s
      sets: 2
      between: 40s
    - hold: Lunge
      for: 30s
      sides: [left]
      sets: 2
      between: 5s
    - move: Slide
      tempo: [{ slide: 2s }]
      reps: 2
      sides: [left, right]
    """

  private func rests(_ change: Duration?) throws -> [Int] {
    let text = "breathe: 1\nid: x\ntitle: X\nsteps:\n" + steps
    let session = try #require(SessionFile(bytes: Array(text.utf8)).session)
    return try session.timeline(RunOptions(change: change)).segments
      .filter { [.changeSides, .rest].contains($0.activity) }.map { Int($0.duration.inSeconds) }
  }

  @Test func `is at least what a person needs, wherever sides change and nowhere else`() throws {
    #expect(try rests(nil) == [10, 40, 10, 5, 15])
    #expect(try rests(.seconds(25)) == [25, 40, 25, 5, 25])
    #expect(try rests(.seconds(5)) == [10, 40, 10, 5, 15])
    #expect(try rests(.seconds(60)) == [60, 60, 60, 5, 60])
  }
}
