/// A scripted protocol: what a session file holds and what a person runs.
public struct Session: Equatable, Sendable {
  /// Its name on the command line and in the journal: `[a-z0-9][a-z0-9-]{0,39}`, or a pattern.
  public var id: String
  public var title: LocalizedText
  /// One line for the list.
  public var about: LocalizedText?
  /// What it is for, where its file says so.
  public var purpose: Purpose?
  /// Whose words these are.
  public var author: LocalizedText?
  public var contact: LocalizedText?
  /// When its author means to look at it again.
  public var review: CalendarDay?
  public var posture: LocalizedText?
  /// Done lying down, where few look at a screen: the lead-in suggests sound.
  public var isLying: Bool
  /// What to have at hand.
  public var needs: [LocalizedText]
  /// The cautions that the file names; `cautions(for:)` adds those it forgets.
  public var cautions: [Caution]
  public var screening: Screening?
  /// Asked with the self-check.
  public var questions: [OwnQuestion]
  /// The id of the session that replaces it for those who should not hold their breath.
  public var withoutHolds: String?
  /// Time to get into position before the first step; counted as lead-in.
  public var settle: ByLevel<Duration>?
  /// Asked before and after, when the person wants.
  public var ratings: [Rating]
  /// Advice; a plan prescribes.
  public var often: Frequency?
  public var maxPerDay: ByLevel<Int>?
  /// Shown while a posture is held that has no picture of its own.
  public var picture: Picture?
  public var steps: [Step]

  public init(
    id: String, title: LocalizedText, about: LocalizedText? = nil, purpose: Purpose? = nil,
    author: LocalizedText? = nil,
    contact: LocalizedText? = nil, review: CalendarDay? = nil, posture: LocalizedText? = nil,
    isLying: Bool = false, needs: [LocalizedText] = [], cautions: [Caution] = [],
    screening: Screening? = nil,
    questions: [OwnQuestion] = [], withoutHolds: String? = nil, settle: ByLevel<Duration>? = nil,
    ratings: [Rating] = [], often: Frequency? = nil, maxPerDay: ByLevel<Int>? = nil,
    picture: Picture? = nil, steps: [Step]
  ) {
    self.id = id
    self.title = title
    self.about = about
    self.purpose = purpose
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
  public init(pattern: Pattern, written text: String) {
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
  public static let withoutHolds = "long-exhale"

  /// It stretches: a posture is held, or the file says that it needs the stretch self-check.
  public var stretches: Bool {
    screening == .stretch || steps.contains { $0.holdsPosture }
  }

  /// The self-check before it starts. A file that forgets it gets it: a held posture brings the one
  /// for stretches.
  public var effectiveScreening: Screening? { stretches ? .stretch : screening }
}
