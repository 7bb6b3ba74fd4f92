import BreatheCore

/// What the journal shows of the days before, and what is refused because of it.
extension Sitting {
  /// A journal of up to this many bytes, the practice of a year, takes less than a millisecond.
  private static let wholeLimit = 256 * 1024

  /// What was practised lately, where something depends on it; else nothing is read.
  func recentPractice(_ session: Session, _ timeline: Timeline) -> RecentPractice {
    let now = LocalTime.now(environment: practice.environment)
    var recent = RecentPractice(
      at: now.seconds, offset: now.offset, boundary: practice.boundary)
    guard !practice.isPreview,
      session.maxPerDay != nil || session.effectiveScreening != nil || timeline.longestRowOf478 > 0
    else { return recent }
    let reader = JournalReader(
      journal, environment: practice.environment, wholeLimit: Self.wholeLimit)
    _ = try? reader.entries(since: recent.earliestStart) { recent.add($0) }
    return recent
  }

  func limits(_ session: Session, _ timeline: Timeline, _ recent: RecentPractice) -> [Refusal] {
    limitOfDay(session, recent) + limitOfFirstMonth(timeline)
  }

  private func limitOfDay(_ session: Session, _ recent: RecentPractice) -> [Refusal] {
    guard let most = session.maxPerDay?.value(at: practice.options.level),
      recent.timesToday(session.id) >= most
    else { return [] }
    return [.enoughToday(most, until: practice.boundary)]
  }

  /// In the first month with 4-7-8, four in a row are the most. Unless the journal shows that the
  /// month has passed, it has not.
  private func limitOfFirstMonth(_ timeline: Timeline) -> [Refusal] {
    let row = timeline.longestRowOf478
    guard row > Timeline.firstMonthLimitOf478, row <= Timeline.limitOf478, !practice.isPreview
    else { return [] }
    let monthAgo = LocalTime.now(environment: practice.environment).seconds - 28 * 86_400
    let is478 = { (id: String) in id == "478" || Pattern(short: id)?.is478 == true }
    let isPast = try? journal.contains(session: is478) { $0.start <= monthAgo && $0.cycles > 0 }
    return isPast == true ? [] : [.firstMonth478(row)]
  }

  /// How often 4-7-8 was done today, whatever it was called, where `ready` would be one time more.
  func timesOf478Today(_ ready: ReadySession) -> Int {
    guard ready.timeline.longestRowOf478 > 0, ready.recent.timesToday >= 2 else { return 0 }
    let id = ready.found.session.id
    return ready.recent.timesToday { $0 == id || practice.library.holds478($0) }
  }
}
