import BreatheCore

/// What reading `bytes` as a session file does that it should do for no bytes at all; empty when all
/// is well.
public func violations(reading bytes: [UInt8]) -> [String] {
  let configuration = ConfigurationFile(bytes: bytes)
  let found = violations(telling: configuration.text.diagnostics, lines: configuration.text.lines)
  guard found.isEmpty else { return found }
  let file = SessionFile(bytes: bytes)
  if file.isPlan { return violations(readingPlan: bytes) }
  // Whatever the file includes is one other session, or itself.
  let check = FileCheck(file, ids: ["other"]) { $0 == "other" ? other : file.session }
  if check.session == nil, check.text.mistakes.isEmpty {
    return ["neither a session nor a mistake"]
  }
  if check.session != nil, !check.text.mistakes.isEmpty { return ["a session and mistakes"] }
  let told = violations(telling: check.text.diagnostics, lines: file.text.lines)
  guard let session = check.session else { return told }
  return told
    + Language.allCases.flatMap { language in
      Level.allCases.flatMap { violations(session, level: $0, language) }
    }
}

/// The same of a plan, whose sessions are its own and one other.
private func violations(readingPlan bytes: [UInt8]) -> [String] {
  let day = Day(number: 20_782)
  let file = PlanFile(bytes: bytes, startingOn: day)
  let check = PlanCheck(
    file, ids: ["other"], find: { $0 == "other" ? other : nil },
    whole: { $0 == "other" ? (other, true) : nil })
  if check.plan == nil, check.text.mistakes.isEmpty { return ["neither a plan nor a mistake"] }
  if check.plan != nil, !check.text.mistakes.isEmpty { return ["a plan and mistakes"] }
  return violations(telling: check.text.diagnostics, lines: file.text.lines)
    + (check.plan.map { violations(following: $0, file, bytes, from: day) } ?? [])
}

/// A plan without mistakes can be followed, from its own first day or from one written into it.
private func violations(
  following plan: Plan, _ file: PlanFile, _ bytes: [UInt8], from day: Day
) -> [String] {
  let adherence = Adherence(plan, contents: [:], [])
  for day in plan.days.prefix(70) {
    let requests = PlanDay(day, adherence, Agreements())?.requests ?? []
    if requests.contains(where: { $0.due > Frequency.range.upperBound * 7 }) {
      return ["more than anyone could do"]
    }
  }
  if let dated = file.dated(bytes, startingOn: day), PlanFile(bytes: dated).plan != plan {
    return ["another plan with its first day"]
  }
  return Language.allCases.flatMap { language in
    let told = language.overview(
      plan, PlanSessions([:]), Agreements(), today: plan.start,
      layout: TextLayout(width: { _ in 1 }))
    return told.flatMap { forbidden(in: $0, of: "a plan") }
  }
}

private let other = Session(
  pattern: Pattern(phases: [Phase(.inhale, .seconds(4)), Phase(.exhale, .seconds(6))]),
  written: "4-6")

/// A file must not make a message endless.
private let longestMessage = 4000

private func violations(telling diagnostics: [Diagnostic], lines: [Substring]) -> [String] {
  Language.allCases.flatMap { language in
    diagnostics.flatMap { diagnostic in
      let text = diagnostic.text(file: "session.yaml", lines: lines, in: language)
      let isLong = text.unicodeScalars.count >= longestMessage
      return forbidden(in: text, of: "a mistake") + (isLong ? ["a mistake without end"] : [])
    }
  }
}

/// A session without mistakes can be run at every level.
private func violations(_ session: Session, level: Level, _ language: Language) -> [String] {
  let timeline: Timeline
  do throws(Refusal) {
    timeline = try session.timeline(RunOptions(language: language, level: level))
  } catch {
    return ["refused, and no mistake: \(error)"]
  }
  let description = language.description(
    of: session, timeline, level: level, withoutHolds: session.withoutHolds)
  let summary = language.summary(session, warnings: [])
  let cues = timeline.segments.flatMap { [$0.cue, $0.wait, $0.exercise?.cue].compactMap(\.self) }
  return forbidden(in: description + summary, of: "a description")
    + forbidden(in: Set(cues).joined(), of: "a cue")
    + (timeline.segments.isEmpty ? ["an empty timeline"] : [])
    + (timeline.refusals.isEmpty ? [] : ["refused, and no mistake"])
}

func forbidden(in text: String, of what: String) -> [String] {
  text.unicodeScalars.first(where: \.isForbiddenInText)
    .map { ["\(what) shows \($0.escaped(asASCII: true))"] } ?? []
}
