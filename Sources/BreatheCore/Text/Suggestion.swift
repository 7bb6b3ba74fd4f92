/// The candidate that `word` was probably meant to be: the nearest by edit distance, when no more
/// than a third of the word would have to change. Nil when none is near.
package func nearest(to word: String, in candidates: [String]) -> String? {
  nearest(to: word, in: candidates, most: 1).first
}

/// The candidates near `word`, nearest first, at most `most` of them.
package func nearest(to word: String, in candidates: [String], most: Int) -> [String] {
  // A word longer than any candidate is no slip of the finger, and distances cost its length.
  guard word.unicodeScalars.count <= 64 else { return [] }
  let lower = word.lowercased()
  let length = lower.unicodeScalars.count
  return
    candidates
    .compactMap { candidate -> (candidate: String, distance: Int)? in
      let limit = max(1, max(word.count, candidate.count) / 3)
      // The difference in length is the least that the distance can be, and costs far less to find.
      guard abs(length - candidate.unicodeScalars.count) <= limit else { return nil }
      let distance = editDistance(lower, candidate)
      return distance <= limit ? (candidate, distance) : nil
    }
    .sorted { ($0.distance, $0.candidate) < ($1.distance, $1.candidate) }
    .prefix(most)
    .map(\.candidate)
}

/// Insertions, deletions, substitutions and swaps of neighbours that turn one word into the other.
func editDistance(_ first: String, _ second: String) -> Int {
  let a = Array(first.unicodeScalars)
  let b = Array(second.unicodeScalars)
  guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
  // Three rows that take turns: a file with thousands of mistakes asks for thousands of distances.
  var beforeLast = Array(repeating: 0, count: b.count + 1)
  var last = Array(0...b.count)
  var row = beforeLast
  for i in 1...a.count {
    row[0] = i
    for j in 1...b.count {
      var cost = min(
        last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
        cost = min(cost, beforeLast[j - 2] + 1)
      }
      row[j] = cost
    }
    (beforeLast, last, row) = (last, row, beforeLast)
  }
  return last[b.count]
}
