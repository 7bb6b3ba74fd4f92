import BreatheSystem
import Glibc
import Testing

@Suite("The wall clock")
struct LocalTimeTests {
  @Test("Now is now, and no more than a day's turn from UTC")
  func now() {
    let before = time(nil)
    let now = LocalTime.now(environment: [:])
    #expect((before...time(nil)).contains(now.seconds))
    #expect((-14 * 3600...14 * 3600).contains(now.offset))
  }

  @Test(
    "A zone that TZ names is known by its name",
    arguments: [
      ("Europe/Amsterdam", "Europe/Amsterdam"), (":Europe/Brussels", "Europe/Brussels"),
      ("America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires"), ("UTC", "UTC"),
      ("Etc/GMT+3", "Etc/GMT+3"),
    ])
  func named(_ value: String, _ name: String) {
    #expect(LocalTime.now(environment: ["TZ": value]).zone == name)
  }

  @Test(
    "A TZ that is no name gives none",
    arguments: [
      "CET-1CEST,M3.5.0,M10.5.0/3", "/usr/share/zoneinfo/Europe/Amsterdam",
      ":/etc/localtime", "../../etc/passwd", "Europe/Amsterdam\u{1B}[2J", "Europe/ Amsterdam",
      "Zoné", "\"", String(repeating: "x", count: 65), ":",
    ])
  func nameless(_ value: String) {
    #expect(LocalTime.now(environment: ["TZ": value]).zone == nil)
  }

  @Test("An empty TZ is no TZ: the machine's own zone counts")
  func machine() {
    let zone = LocalTime.now(environment: [:]).zone
    #expect(zone == LocalTime.now(environment: ["TZ": ""]).zone)
    #expect(zone != "" && zone?.hasPrefix("/") != true)
  }
}
