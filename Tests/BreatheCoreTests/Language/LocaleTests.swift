import BreatheCore
import Testing

@Suite struct `The locale of the environment` {
  @Test(
    arguments: [
      ([:], .en, .ascii), (["LANG": "nl_NL.UTF-8"], .nl, .utf8),
      (["LANG": "nl_BE.utf8"], .nl, .utf8),
      (["LANG": "nl"], .nl, .ascii), (["LANG": "en_GB.UTF-8"], .en, .utf8),
      (["LANG": "C.UTF-8"], .en, .utf8), (["LANG": "C"], .en, .ascii),
      (["LANG": "POSIX"], .en, .ascii),
      (["LANG": "nl_NL@euro"], .nl, .ascii), (["LANG": "nl_NL.ISO-8859-1"], .nl, .ascii),
      (["LANG": "de_DE.UTF-8"], .en, .utf8), (["LANG": ""], .en, .ascii),
      // LC_ALL before all, the category before LANG, and an empty one counts for nothing.
      (
        ["LC_ALL": "nl_NL.UTF-8", "LC_MESSAGES": "en_US", "LC_CTYPE": "C", "LANG": "C"], .nl, .utf8
      ),
      (["LC_ALL": "C", "LANG": "nl_NL.UTF-8"], .en, .ascii),
      (["LC_ALL": "", "LANG": "nl_NL.UTF-8"], .nl, .utf8),
      (["LC_MESSAGES": "nl_NL.UTF-8", "LANG": "C"], .nl, .ascii),
      (["LC_MESSAGES": "C", "LANG": "nl_NL.UTF-8"], .en, .utf8),
      (["LC_MESSAGES": "", "LC_CTYPE": "", "LANG": "nl_NL.UTF-8"], .nl, .utf8),
      (["LC_CTYPE": "en_US.UTF-8"], .en, .utf8),
      (["LC_CTYPE": "C.UTF-8", "LANG": "nl_NL"], .nl, .utf8),
      (["LC_CTYPE": "C", "LANG": "nl_NL.UTF-8"], .nl, .ascii),
      (["LC_TIME": "nl_NL.UTF-8"], .en, .ascii),
      // LANGUAGE before all of them, unless the locale is C; the first in it that is known counts.
      (["LANGUAGE": "nl_BE:nl:en", "LANG": "en_US.UTF-8"], .nl, .utf8),
      (["LANGUAGE": "en", "LC_ALL": "nl_BE.UTF-8"], .en, .utf8),
      (["LANGUAGE": "fr:de_AT:nl", "LANG": "en_US.UTF-8"], .nl, .utf8),
      (["LANGUAGE": "nl.UTF-8@x", "LANG": "en_US"], .nl, .ascii),
      (["LANGUAGE": "::nl", "LANG": "C.UTF-8"], .nl, .utf8),
      (["LANGUAGE": "fr:nds:", "LANG": "nl_BE.UTF-8"], .nl, .utf8),
      (["LANGUAGE": "", "LANG": "nl_BE.UTF-8"], .nl, .utf8),
      (["LANGUAGE": "nl"], .en, .ascii), (["LANGUAGE": "nl", "LANG": "C"], .en, .ascii),
      (["LANGUAGE": "nl", "LC_ALL": "POSIX", "LANG": "nl_NL.UTF-8"], .en, .ascii),
      (["LANGUAGE": "nl", "LC_MESSAGES": "C", "LANG": "nl_NL.UTF-8"], .en, .utf8),
    ] as [([String: String], Language, Charset)])
  func `gives the language and the characters`(
    environment: [String: String], language: Language, charset: Charset
  ) {
    let settings = LocaleSettings(environment: environment)
    #expect(settings.language.own == language.own)
    #expect(settings.charset == charset)
  }

  @Test(
    arguments: [
      (["LANG": "fr_BE.UTF-8"], .en, "fr-be"), (["LANG": "nl_BE.UTF-8"], .nl, "nl-be"),
      (["LANG": "de_DE@euro"], .en, "de-de"), (["LANG": "C"], .en, "en"),
      (["LANGUAGE": "fr:de_AT:nl", "LANG": "en_US.UTF-8"], .nl, "fr"),
      (["LANGUAGE": "fr:nds:", "LANG": "nl_BE.UTF-8"], .nl, "fr"),
      (["LANGUAGE": "fr", "LANG": "C"], .en, "en"),
      (["LANG": "zh_Hant_TW.UTF-8"], .en, "zh-hant-tw"),
    ] as [([String: String], Language.Own, String)])
  func `gives the language of texts`(
    environment: [String: String], own: Language.Own, tag: String
  ) {
    #expect(LocaleSettings(environment: environment).language == Language(own, textsIn: tag))
  }
}

@Suite struct `What was probably meant` {
  private static let words = ["478", "belly-5min", "belly-hands", "long-exhale", "low-lunge"]

  @Test(arguments: [
    ("low-lung", "low-lunge"), ("lowlunge", "low-lunge"), ("Low-Lunge", "low-lunge"),
    ("belly-hand", "belly-hands"), ("bely5min", "belly-5min"), ("lnog-exhale", "long-exhale"),
    ("487", "478"), ("47", "478"), ("low-lunge", "low-lunge"),
  ]) func `is the nearest word`(word: String, nearest expected: String) {
    #expect(nearest(to: word, in: Self.words) == expected)
  }

  @Test(arguments: [
    "", "x", "swim", "123", "long", "exhale", "belly", String(repeating: "belly-hands", count: 20),
  ])
  func `is nothing where nothing is near`(word: String) {
    #expect(nearest(to: word, in: Self.words) == nil)
  }

  @Test func `is several, the nearest first, no more than asked for`() {
    let words = ["rest", "test", "nest", "breast", "zest"]
    #expect(nearest(to: "rest", in: words, most: 3) == ["rest", "nest", "test"])
    #expect(nearest(to: "rest", in: words, most: 0).isEmpty)
    #expect(nearest(to: "rest", in: []) == nil)
  }

  @Test func `is found in no time for a word of any length`() {
    let long = String(repeating: "a", count: 60_000)
    #expect(nearest(to: long, in: Self.words) == nil)
  }
}
