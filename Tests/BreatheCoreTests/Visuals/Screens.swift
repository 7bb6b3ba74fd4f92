import BreatheCore
import Testing

/// Screens of shipped sessions, as a person who runs breathe for the first time sees them.
struct Screens {
  let session: Session
  let timeline: Timeline
  private let locale: LocaleSettings
  private(set) var screen: SessionScreen

  init(
    _ id: String = "478", columns: Int = 80, rows: Int = 24, language: Language = .en,
    charset: Charset = .utf8
  ) throws {
    try self.init(
      shipped(id), columns: columns, rows: rows, language: language, charset: charset)
  }

  init(
    _ session: Session, columns: Int = 80, rows: Int = 24, language: Language = .en,
    charset: Charset = .utf8
  ) throws {
    self.session = session
    timeline = try session.timeline(RunOptions(language: language))
    locale = LocaleSettings(language: language, charset: charset)
    screen = Self.screen(session, timeline, locale, Size(columns: columns, rows: rows))
  }

  /// The same at another size.
  func resized(columns: Int, rows: Int) -> Screens {
    var other = self
    other.screen = Self.screen(session, timeline, locale, Size(columns: columns, rows: rows))
    return other
  }

  private static func screen(
    _ session: Session, _ timeline: Timeline, _ locale: LocaleSettings, _ size: Size
  ) -> SessionScreen {
    let language = locale.language
    let canSkipHolds = timeline.holdsBreath && session.withoutHolds != nil
    let notices = session.cautions(for: timeline).filter { $0 != .id(.holds) || !canSkipHolds }
      .map { language.shortCaution($0, canSkipHolds: canSkipHolds) ?? language.caution($0) }
    return SessionScreen(
      timeline: timeline, title: session.title.text(in: language),
      opening: Opening(notices: notices, holdsKey: canSkipHolds ? .withoutHolds : nil),
      size: size, locale: locale, width: cellWidth)
  }

  /// The first segment that is paced.
  var paced: Segment { timeline.segments[timeline.index(at: .zero)] }

  func done(_ tally: Tally, before: Ratings? = nil, after: Ratings? = nil) -> Frame {
    screen.doneFrame(tally, before: before, after: after, display: Display())
  }

  func frame(
    at second: Double, _ state: Playback.State = .running, _ display: Display = Display()
  ) -> Frame {
    screen.frame(timeline.moment(at: .seconds(second)), state: state, display: display)
  }

  func text(
    at second: Double, _ state: Playback.State = .running, _ display: Display = Display()
  ) -> String {
    frame(at: second, state, display).text
  }
}
