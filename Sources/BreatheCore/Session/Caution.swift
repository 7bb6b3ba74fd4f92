/// A caution shown before a session: one whose text ships (`Words/CautionTexts.swift`), or the
/// file's own words.
package enum Caution: Equatable, Sendable {
  package enum ID: String, CaseIterable, Sendable {
    case general, standing, walking, kneeling, holds, stretch, knee, pelvis, core, feelings,
      pregnancy
    case pregnancySkip = "pregnancy-skip"
  }

  case id(ID)
  case own(LocalizedText)
  /// One that opens, in a session that is meant for people who get dizzy: without the line on that.
  case forDizzy(ID)

  /// A name for it; another text has another.
  package var key: String {
    switch self {
    case .id(let id): id.rawValue
    case .forDizzy(let id): id.rawValue + "-dizzy"
    case .own(let text): "own-" + fnv1a64(text.text(in: .en).utf8)
    }
  }
}

/// The self-check that a person answers before a session starts.
package enum Screening: String, CaseIterable, Sendable {
  case stretch, core
  /// The file's own questions, after the red flags.
  case own
}
