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
  /// `cueCells` is the length of the longest cue, which keeps its place for the whole session.
  init?(size: Size, cueCells: Int) {
    guard size.columns >= 20, size.rows >= 5 else { return nil }
    let columns = max(1, size.columns - 8)
    let lines = max(1, min(3, size.rows - 4, (cueCells + columns - 1) / columns))
    isRoomy = size.rows >= 16
    progress = size.rows - 1
    hint = size.rows - (size.rows >= 9 ? 3 : 2)
    cueLines = lines
    cue = hint - lines
    picture = isRoomy ? 2..<(cue - 1) : 1..<cue
  }
}
