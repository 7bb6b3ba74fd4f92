import BreatheCore
import Testing

@Suite struct `What is pasted or corrected by a phone` {
  @Test(
    arguments: [
      ("4–7–8", "4-7-8"), ("4—6", "4-6"), ("4−6", "4-6"), ("4‑7‑8", "4-7-8"), ("4:7:8", "4-7-8"),
      ("4,7,8", "4-7-8"), ("4,5-5,5", "4.5-5.5"), ("4 - 6", "4-6"), ("4-6s", "4-6"),
      ("4s – 7s – 8s", "4-7-8"), ("4/7/8", "4-7-8"), ("4 : 6", "4-6"), ("４", nil), ("4,5", nil),
      ("4-6", nil), ("4.5", nil), ("478", nil), ("a–b", nil), ("4–", nil), ("", nil),
      ("s", nil), ("0–6", nil), (String(repeating: "4–", count: 40) + "4", nil),
    ] as [(String, String?)]) func `a pattern gets the one that was meant`(
      text: String, meant: String?
    )
  {
    #expect(Pattern.spelling(meantBy: text) == meant)
  }

  @Test(arguments: [
    ("15-01-2027", "2027-01-15"), ("15/01/2027", "2027-01-15"), ("15.1.2027", "2027-01-15"),
    ("2027-1-5", "2027-01-05"), ("2027/01/05", "2027-01-05"), ("20270105", "2027-01-05"),
    ("5-1-27", "2027-01-05"), ("01/15/2027", "2027-01-15"), ("15–01–2027", "2027-01-15"),
    ("2027-15-01", "2027-01-15"), ("15 januari 2027", "2027-01-15"), ("15-mrt-2027", "2027-03-15"),
    ("January 15, 2027", "2027-01-15"), ("15012027", "2027-01-15"), ("２０２７-01-15", "2027-01-15"),
    ("2027_01_15", "2027-01-15"),
  ]) func `a day gets the right order`(text: String, day: String) {
    #expect(DayMistake(text) == Day(written: day).map { .spelling($0) })
  }

  @Test(arguments: [
    ("2027-02-30", 30, 2, 2027), ("30-02-2027", 30, 2, 2027), ("2027-02-29", 29, 2, 2027),
    ("31/04/2027", 31, 4, 2027), ("32-01-2027", 32, 1, 2027),
    ("31 juni 2027", 31, 6, 2027),
  ]) func `a day that isn't is known for that`(text: String, day: Int, month: Int, year: Int) {
    #expect(DayMistake(text) == .noSuchDay(day: day, month: month, year: year))
  }

  @Test(arguments: [
    "", "-", "x", "15 Brumaire 2027", "0000-01-01", "1-2-3", "15-01", "2027-13-41", "2027-01",
    "2027-01-15-1", "1-2-3-4", "99-99-99",
    "٢٠٢٧-٠١-١٥", "2027-00-10", "00000-01-01",
  ]) func `anything else is no day`(text: String) {
    #expect(DayMistake(text) == nil)
  }

  @Test(
    arguments: [
      ("—for", "--for"), ("–-for", "--for"), ("–for=5m", "--for=5m"), ("–n", "-n"),
      ("−−no-journal", "--no-journal"), ("--no–journal", "--no-journal"),
      ("—output=a–b.jsonl", "--output=a–b.jsonl"), ("--output=a–b.jsonl", nil), ("-–for", "--for"),
      ("--for", nil), ("-n", nil), ("—", nil),
      ("–4", nil), ("a—b", nil), ("———", nil), ("—For", nil), ("—x.yaml", nil), ("", nil),
    ] as [(String, String?)]) func `an option gets its hyphens`(text: String, meant: String?)
  {
    #expect(text.optionMeant == meant)
  }

  @Test(
    arguments: [
      ("10", "10"), ("10.5", "10.5"), ("10,5", "10.5"), (" 10 ", "10"), ("10.", "10"),
      ("010", "10"),
      ("１０", "10"), ("10s", nil), ("1:30", nil), ("5m", nil), ("0", nil), ("", nil), ("x", nil),
    ] as [(String, String?)]) func `a bare number is asked for its unit`(
      text: String, number: String?
    )
  {
    #expect(Duration.numberWithoutUnit(in: text) == number)
  }

  /// Whoever does as they are told must not be told otherwise.
  @Test(arguments: ["5min", "1h30", "1:30", "90 sec", "5,5 s", "1 u", "2 uur 5"])
  func `what to write for a length is a length with its unit`(text: String) throws {
    let told = Language.en.sentence(.badFor(CleanText(text)))
    let meant = try #require(told.firstMatch(of: /Write (.+)\.$/)).1
    #expect(Duration(written: meant) != nil)
    #expect(Duration.numberWithoutUnit(in: String(meant)) == nil)
  }

  @Test func `the sentences say what to write, or that there is no such day`() {
    #expect(
      Language.en.sentence(.badDay(option: "--since", "30-02-2027"))
        == "--since: there is no 30 February.")
    #expect(
      Language.nl.sentence(.badDay(option: "--since", "2027-02-29"))
        == "--since: 29 februari 2027 bestaat niet.")
    #expect(Language.en.sentence(.badDay(option: "--to", "5-1-2027")).contains("2027-01-05"))
    #expect(
      Language.en.sentence(.unknownSession("4–7–8", near: []))
        == "There is no session “4–7–8”. Write 4-7-8.")
    #expect(Language.en.sentence(.unreadableFile("4/7/8", code: 2)).hasSuffix(" Write 4-7-8."))
  }
}
