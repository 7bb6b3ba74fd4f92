/// What a player shows of a recording.
package struct RecordingTags: Equatable, Sendable {
  package var title: CleanText
  package var artist: CleanText
  package var album: CleanText
  package var date: CleanText
  /// The program that wrote it.
  package var encoder: CleanText

  /// The author of a session is its artist; breathe, if it names none.
  package init(_ session: Session, on day: Day, program: String, _ language: Language) {
    title = CleanText(session.title.text(in: language))
    artist = CleanText(session.author?.text(in: language) ?? "breathe")
    album = "breathe"
    date = CleanText(day.text)
    encoder = CleanText("breathe \(program)")
  }
}
