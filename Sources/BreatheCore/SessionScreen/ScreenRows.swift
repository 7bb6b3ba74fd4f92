/// Where things stand on a screen, from the top.
struct ScreenRows: Equatable {
  var picture: Range<Int>
  var cue: Int
  var cueLines: Int
  var hint: Int
  var progress: Int
  /// Blank rows keep things apart.
  var isRoomy: Bool

  /// A full screen breathes; a small one leaves the blank rows out, and then all but a row of the
  /// picture. Nil below 20 by 5 cells, where one line is all there is room for.
  ///
  /// `cueLines` is the number of lines that the longest cue takes, which keeps its place for the whole
  /// session.
  init?(size: Size, cueLines: Int) {
    guard size.columns >= 20, size.rows >= 5 else { return nil }
    isRoomy = size.rows >= 18
    progress = size.rows - 1
    hint = size.rows - (size.rows >= 9 ? 3 : 2)
    self.cueLines = max(1, min(3, size.rows - 4, cueLines))
    cue = hint - self.cueLines
    picture = isRoomy ? 2..<(cue - 1) : 1..<cue
  }

  /// Rows for a text that takes the picture's place.
  var textRoom: Int { picture.count + cueLines }
}
