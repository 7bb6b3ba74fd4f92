/// A scripted protocol: what a session file holds and what a person runs.
package struct Session: Equatable, Sendable {
  /// Its name on the command line and in the journal: `[a-z0-9][a-z0-9-]{0,39}`, or a pattern.
  package var id: String
  package var title: LocalizedText
  /// One line for the list.
  package var about: LocalizedText?
  /// What it is for, where its file says so.
  package var purpose: Purpose?
  /// What people call it: words to find it by, which are never shown.
  package var tags: [LocalizedText]
  /// Whose words these are.
  package var author: LocalizedText?
  package var contact: LocalizedText?
  /// When its author means to look at it again.
  package var review: Day?
  package var posture: LocalizedText?
  /// Done lying down, where few look at a screen: the lead-in suggests sound.
  package var isLying: Bool
  /// What to have at hand.
  package var needs: [LocalizedText]
  /// The cautions that the file names; `cautions(for:)` adds those it forgets.
  package var cautions: [Caution]
  package var screening: Screening?
  /// The parts of the body that its exercises are for.
  package var body: [BodyRegion] = []
  /// Whom its author has made it for, and what the author says to them.
  package var meantFor: [MeantFor: LocalizedText] = [:]
  /// Pain up to this is fine, its author says.
  package var painLimit: Int?
  /// Why one side gets more than the other, wherever in it.
  package var unequal: LocalizedText?
  /// Asked with the self-check.
  package var questions: [OwnQuestion]
  /// The id of the session that replaces it for those who should not hold their breath.
  package var withoutHolds: String?
  /// Time to get into position before the first step; counted as lead-in.
  package var settle: ByLevel<Duration>?
  /// Asked before and after, when the person wants.
  package var ratings: [AskedRating]
  /// Advice; a plan prescribes.
  package var often: Frequency?
  package var maxPerDay: ByLevel<Int>?
  /// Shown while a posture is held that has no picture of its own.
  package var picture: Picture?
  package var steps: [Step]

  package init(
    id: String, title: LocalizedText, about: LocalizedText? = nil, purpose: Purpose? = nil,
    tags: [LocalizedText] = [], author: LocalizedText? = nil,
    contact: LocalizedText? = nil, review: Day? = nil, posture: LocalizedText? = nil,
    isLying: Bool = false, needs: [LocalizedText] = [], cautions: [Caution] = [],
    screening: Screening? = nil,
    questions: [OwnQuestion] = [], withoutHolds: String? = nil, settle: ByLevel<Duration>? = nil,
    ratings: [AskedRating] = [], often: Frequency? = nil, maxPerDay: ByLevel<Int>? = nil,
    picture: Picture? = nil, steps: [Step]
  ) {
    self.id = id
    self.title = title
    self.about = about
    self.purpose = purpose
    self.tags = tags
    self.author = author
    self.contact = contact
    self.review = review
    self.posture = posture
    self.isLying = isLying
    self.needs = needs
    self.cautions = cautions
    self.screening = screening
    self.questions = questions
    self.withoutHolds = withoutHolds
    self.settle = settle
    self.ratings = ratings
    self.often = often
    self.maxPerDay = maxPerDay
    self.picture = picture
    self.steps = steps
  }

  /// A session made of a bare pattern, as `breathe 4-6` asks for: five minutes of it, or four
  /// cycles where its proportion is 4 : 7 : 8.
  package init(pattern: Pattern, written text: String) {
    self.init(
      id: text,
      title: LocalizedText(en: "\(text) breath", nl: "\(text)-ademhaling"),
      cautions: [.id(.general)],
      withoutHolds: pattern.phases.contains { $0.kind.isHold } ? Self.withoutHolds : nil,
      steps: [
        .breathe(
          Breathing(
            pattern: ByLevel(pattern),
            extent: pattern.is478 ? .cycles(ByLevel(4)) : .time(ByLevel(.seconds(300)))))
      ])
  }

  /// The id of the session that replaces any that holds the breath and names no other.
  package static let withoutHolds = "long-exhale"

  /// The ids of those that ship and have breaths of 4 : 7 : 8: known without reading them all.
  package static let shippedWith478: Set<String> = ["478", "evening"]

  /// It stretches: a posture is held, or the file says that it needs the stretch self-check.
  package var stretches: Bool {
    screening == .stretch
      || steps.flattened.contains { if case .hold = $0.step { true } else { false } }
  }

  /// The self-check that it is: a held posture makes it one for stretches, whatever the file says.
  package var effectiveScreening: Screening? { stretches ? .stretch : screening }
}

/// What a person takes a session up for; the list is grouped by it.
package enum Purpose: String, CaseIterable, Sendable {
  case settle, stretch, core, move
  /// Several of these, one after the other.
  case routine
}
