/// Something that differs from one run to the next, and what is recorded for it.
enum Hidden: Sendable {
  /// Times such as 0:03.
  case times
  /// Seconds such as 3 s.
  case seconds
  /// Of breathe and the libraries it finds.
  case versions
  /// The rest of rows with this text.
  case rows(String)

  func hide(in text: String) -> String {
    switch self {
    case .times: text.replacing(/\d+:\d\d/, with: "·:··")
    case .seconds: text.replacing(/\d+([.,]\d)? s\b/, with: "· s")
    case .versions:
      text.replacing(/(breathe|glibc|libasound) \d+(\.\d+)+/) { "\($0.output.1) ·" }
    case .rows(let part):
      text.split(separator: "\n", omittingEmptySubsequences: false)
        .map { $0.contains(part) ? "…\(part)…" : String($0) }.joined(separator: "\n")
    }
  }
}

extension String {
  func hiding(_ hidden: [Hidden]) -> String {
    hidden.reduce(self) { $1.hide(in: $0) }
  }

  /// Without what is always another: where the home is, and the ids of entries.
  func hiding(home: String) -> String {
    let mark = String(home.split(separator: "-").last ?? "")
    return replacing(home, with: "~").replacing(mark, with: "······")
      .replacing(
        /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/, with: "·id·"
      )
      // The minutes in which every script is played.
      .replacing(/T09:0\d:\d\dZ/, with: "T09:··:··Z")
  }
}
