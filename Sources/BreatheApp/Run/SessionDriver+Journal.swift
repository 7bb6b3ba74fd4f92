import BreatheCore
import BreatheSystem

/// What the journal shows of the days before, and what a session leaves there.
extension SessionDriver {
  /// Reads what was practised lately, and what a long row of 4-7-8 needs to know.
  func lookBack(_ candidate: Candidate) -> SessionRun.Outcome {
    var recent = nothingRecent
    let start = recent.earliestStart
    _ = try? journal.entries(since: start, into: &recent, forLimits: true) { $0.add($1) }
    let isPast = candidate.isBeyondFirstMonth && isPastFirstMonth
    return .lookedBack(recent, isPastFirstMonth: isPast)
  }

  /// The practice of someone who has done nothing lately.
  var nothingRecent: RecentPractice {
    let now = world.now()
    return RecentPractice(at: now.seconds, offset: now.offset, boundary: practice.boundary)
  }

  /// The journal shows that the person began with 4-7-8 a month ago.
  private var isPastFirstMonth: Bool {
    let monthAgo = world.now().seconds - 28 * 86_400
    let isPast = try? journal.contains { entry in
      entry.start <= monthAgo && entry.cycles > 0
        && (entry.session == "478" || Pattern(short: entry.session)?.is478 == true)
    }
    return isPast == true
  }

  /// How often 4-7-8 was done today, whatever it was called, if `candidate` is one time more.
  func timesOf478Today(_ candidate: Candidate) -> Int {
    guard candidate.timeline.longestRowOf478 > 0, let recent = candidate.recent,
      recent.timesToday >= 2
    else { return 0 }
    let id = candidate.found.session.id
    return recent.timesToday { $0 == id || practice.library.holds478($0) }
  }

  /// The entry of a session that begins now: nothing was practised yet.
  func entry(_ candidate: Candidate) -> Entry {
    let start = world.now()
    let options = practice.options
    return Entry(
      id: world.makeID(), session: candidate.found.session.id,
      title: candidate.title.text(in: language), hash: candidate.found.hash, start: start.seconds,
      offset: start.offset, zone: start.zone, planned: candidate.timeline.planned.roundedSeconds,
      active: 0, paused: 0, outcome: .stopped, cycles: 0, steps: 0, pace: options.pace,
      level: options.level == .usual ? nil : options.level,
      before: candidate.before.flatMap { $0.isEmpty ? nil : $0 },
      insteadOf: candidate.insteadOf == candidate.found.session.id ? nil : candidate.insteadOf,
      program: practice.program)
  }

  /// Appends `entry`. If the journal can't be written, `startRecord` stays, so that the next program
  /// writes it.
  func write(_ entry: Entry, _ startRecord: StartRecord?) -> SessionRun.Outcome {
    startRecord?.keep(entry)
    do throws(JournalProblem) {
      try journal.append(entry)
      startRecord?.remove()
      return .done
    } catch {
      return .notRecorded(error)
    }
  }
}
