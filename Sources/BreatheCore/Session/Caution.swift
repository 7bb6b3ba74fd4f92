/// A caution shown before a session: one whose text ships (`Words/CautionTexts.swift`), or the
/// file's own words.
package enum Caution: Equatable, Sendable {
  package enum ID: String, CaseIterable, Sendable {
    case general, standing, walking, holds, stretch, knee, pelvis, core, feelings, pregnancy
    case pregnancySkip = "pregnancy-skip"
  }

  case id(ID)
  case own(LocalizedText)
}

/// The self-check that a person answers before a session starts.
package enum Screening: String, CaseIterable, Sendable {
  case stretch, core
}
