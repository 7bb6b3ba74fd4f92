extension Session {
  /// The keys of a session file.
  package static var grammar: Grammar { schema.grammar }

  static let schema = schema(version: .required)
  /// A session within a plan, which needs no version of its own.
  static let definition = schema(version: .optional)

  private static func schema(version: Grammar.Need) -> Schema<Session> {
    Schema(
      Session(id: "", title: LocalizedText(""), steps: []),
      [
        .init(version, "breathe", .version, { _, _ in }, "The version of the format: 1."),
        .required(
          "id", .newID, { $0.id = $1 }, "The session's name on the command line: a-z, 0-9 and -."),
        .required("title", .title, { $0.title = $1 }, "The session's name for people."),
        .optional("about", .line, { $0.about = $1 }, "One line for the list."),
        .optional(
          "purpose", .choice(of: Purpose.self), { $0.purpose = $1 },
          "What it is for: where it stands in the list."),
        .optional(
          "tags", .list(.title), { $0.tags = $1 },
          "What people call it, to find it by: sleep, slaap."),
        .optional("author", .line, { $0.author = $1 }, "Whose words these are."),
        .optional("contact", .line, { $0.contact = $1 }, "Where to reach the author."),
        .optional(
          "review", .date, { $0.review = $1 },
          "When the author means to look at it again: 2027-01-15."),
        .optional("posture", .text, { $0.posture = $1 }, "How to sit, lie or stand."),
        .optional(
          "lying", .flag, { $0.isLying = $1 }, "Done lying down: its lead-in suggests sound."),
        .optional(
          "needs", .list(.text), { $0.needs = $1 },
          "What to have at hand: cushion, chair, or own words."),
        .optional(
          "cautions", .list(.caution), { $0.cautions = $1 },
          "What to know before it: ids of texts that ship, or own text."),
        .optional(
          "screening", .choice(of: Screening.self), { $0.screening = $1 },
          "The self-check before it starts."),
        .optional(
          "body", .list(.choice(of: BodyRegion.self)), { $0.body = $1 },
          "The parts of the body that it is for: the self-check asks about them."),
        .optional(
          "meant-for", .meantFor, { $0.meantFor = $1 },
          "Whom its author has made it for, with a text to them; needs author, contact and review."),
        .optional(
          "pain-ok", .number(1...5), { $0.painLimit = $1 },
          "Pain up to this is fine, its author says; needs author, contact and review."),
        .optional(
          "unequal", .line, { $0.unequal = $1 },
          "Why one side gets more than the other, wherever in the session."),
        .optional(
          "ask", .list(.map(OwnQuestion.schema)), { $0.questions = $1 },
          "Own questions before it starts."),
        .optional(
          "without-holds", .replacement, { $0.withoutHolds = $1 },
          "The session for those who should not hold their breath."),
        .optional(
          "settle", .duration, { $0.settle = $1 }, "Time to get into position; a key skips it."),
        .optional(
          "rate", .list(.askedRating), { $0.ratings = $1 },
          "What is rated from 0 to 10, before and after; { pain: after } only after."),
        .optional("often", .frequency, { $0.often = $1 }, "Advice: 2 per day, 3 per week."),
        .optional(
          "max-per-day", .count(Frequency.range), { $0.maxPerDay = $1 }, "How often a day at most."),
        .optional(
          "picture", .picture, { $0.picture = $1 },
          "A drawing of the posture in ASCII, with the left side stretched."),
        .required(
          "steps", .steps(areOutermost: true), { $0.steps = $1 }, "What happens, step by step."),
      ]
    ) { reader, fields, session in
      guard let session else { return }
      if session.screening == .own, session.questions.isEmpty, let node = fields["screening"] {
        reader.report(.ownScreeningWithoutQuestions, at: node.place)
      }
      let claims = ["meant-for", "pain-ok"] + (session.screening == .own ? ["screening"] : [])
      let isSigned = session.author != nil && session.contact != nil && session.review != nil
      if !isSigned, let node = claims.lazy.compactMap({ fields[$0] }).first {
        reader.report(.nobodyAnswersFor, at: node.place)
      }
    }
  }
}

extension OwnQuestion {
  static let schema = Schema(
    OwnQuestion(LocalizedText(""), whenYes: .stop),
    [
      .required("question", .text, { $0.text = $1 }, "A question that is answered with yes or no."),
      .required(
        "when-yes", .consequence, { $0.whenYes = $1 },
        "stop, or the id of a session that is offered instead."),
    ])
}

extension MeantFor {
  static let schema = Schema(
    [Self: LocalizedText](),
    allCases.map { whom in
      .optional(whom.rawValue, .text, { $0[whom] = $1 }, "What its author says to them.")
    })
}
