import BreatheCore

/// What reading `bytes` as a session file does that it should do for no bytes at all; empty when all
/// is well.
public func violations(reading bytes: [UInt8]) -> [String] {
  let file = SessionFile(bytes: bytes)
  guard let session = file.session else {
    guard !file.diagnostics.isEmpty else { return ["neither a session nor a mistake"] }
    return violations(telling: file)
  }
  guard file.diagnostics.isEmpty else { return ["a session and mistakes"] }
  return Language.allCases.flatMap { language in
    Level.allCases.flatMap { violations(session, level: $0, language) }
  }
}

/// A file must not make a message endless.
private let longestMessage = 4000

private func violations(telling file: SessionFile) -> [String] {
  Language.allCases.flatMap { language in
    file.diagnostics.flatMap { diagnostic in
      let text = diagnostic.text(file: "session.yaml", lines: file.lines, in: language)
      let isLong = text.unicodeScalars.count >= longestMessage
      return forbidden(in: text, of: "a mistake") + (isLong ? ["a mistake without end"] : [])
    }
  }
}

private func violations(_ session: Session, level: Level, _ language: Language) -> [String] {
  let timeline: Timeline
  do throws(Refusal) {
    timeline = try session.timeline(RunOptions(language: language, level: level))
  } catch {
    return forbidden(in: language.sentence(error), of: "a refusal")
  }
  let refusals = timeline.refusals.map(language.sentence).joined()
  let description = language.description(
    of: session, timeline, level: level, withoutHolds: session.withoutHolds)
  let cues = Set(timeline.segments.flatMap { [$0.cue, $0.hold?.cue ?? ""] }).joined()
  return forbidden(in: refusals, of: "a refusal")
    + forbidden(in: description, of: "a description") + forbidden(in: cues, of: "a cue")
    + (timeline.segments.isEmpty ? ["an empty timeline"] : [])
}

private func forbidden(in text: String, of what: String) -> [String] {
  text.unicodeScalars.first(where: \.isForbiddenInText)
    .map { ["\(what) shows \($0.escaped(asASCII: true))"] } ?? []
}
