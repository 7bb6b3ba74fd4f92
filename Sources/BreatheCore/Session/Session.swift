/// A scripted protocol: what a session file holds and what a person runs.
public struct Session: Equatable, Sendable {
  /// Its name on the command line and in the journal: `[a-z0-9][a-z0-9-]{0,39}`, or a pattern.
  public var id: String
  public var title: LocalizedText
  /// One line for the list.
  public var about: LocalizedText?
  /// Whose words these are.
  public var author: LocalizedText?
  public var contact: LocalizedText?
  public var posture: LocalizedText?
  /// The cautions that the file names; `cautions(for:)` adds those it forgets.
  public var cautions: [Caution]
  public var screening: Screening?
  /// The id of the session that replaces it for those who should not hold their breath.
  public var withoutHolds: String?
  /// Time to get into position before the first step; counted as lead-in.
  public var settle: ByLevel<Duration>?
  public var steps: [Step]

  public init(
    id: String, title: LocalizedText, about: LocalizedText? = nil, author: LocalizedText? = nil,
    contact: LocalizedText? = nil, posture: LocalizedText? = nil, cautions: [Caution] = [],
    screening: Screening? = nil, withoutHolds: String? = nil, settle: ByLevel<Duration>? = nil,
    steps: [Step]
  ) {
    self.id = id
    self.title = title
    self.about = about
    self.author = author
    self.contact = contact
    self.posture = posture
    self.cautions = cautions
    self.screening = screening
    self.withoutHolds = withoutHolds
    self.settle = settle
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
