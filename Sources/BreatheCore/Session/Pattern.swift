/// One part of a breath.
package struct Phase: Equatable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case inhale
    /// Holding with full lungs.
    case holdFull
    case exhale
    /// Waiting with empty lungs.
    case holdEmpty

    /// The breath is kept in or out.
    package var isHold: Bool { self == .holdFull || self == .holdEmpty }
  }

  package var kind: Kind
  package var duration: Duration
  /// What is said as it begins; the generic words where the file gives none.
  package var cue: LocalizedText?

  package init(_ kind: Kind, _ duration: Duration, cue: LocalizedText? = nil) {
    self.kind = kind
    self.duration = duration
    self.cue = cue
  }
}

/// The phases of one breath, e.g. 4-7-8.
package struct Pattern: Equatable, Sendable {
  package var phases: [Phase]

  package init(phases: [Phase]) {
    self.phases = phases
  }

  /// Reads the short form: `4-6` is in-out, three numbers in-hold-out, four in-hold-out-hold, each
  /// in seconds. A zero leaves its hold out (`4-0-6-0`). Nil for anything else.
  package init?(short text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let kinds: [Phase.Kind]
    switch parts.count {
    case 2: kinds = [.inhale, .exhale]
    case 3: kinds = [.inhale, .holdFull, .exhale]
    case 4: kinds = [.inhale, .holdFull, .exhale, .holdEmpty]
    default: return nil
    }
    phases = []
    for (kind, part) in zip(kinds, parts) {
      guard let duration = Duration(decimalSeconds: part) else { return nil }
      if duration > .zero {
        phases.append(Phase(kind, duration))
      } else if !kind.isHold {
        return nil
      }
    }
  }

  /// How to write what someone meant with `4–7–8`, `4:7:8`, `4,5 - 5,5` or `4s-6s`; nil if that can't
  /// be told.
  package static func spelling(meantBy text: String) -> String? {
    guard text.utf8.count <= 60 else { return nil }
    var plain = text.withPlainSigns.lowercased()[...]
    if plain.last == "." { plain.removeLast() }
    var parts = plain.split { "-:/;×·x ".contains($0) }
    // Without another sign between the numbers, commas or points stand there.
    for sign: Character in [",", "."]
    where parts.count == 1 && plain.count(where: { $0 == sign }) > 1 {
      parts = plain.split(separator: sign)
    }
    let numbers = parts.map { part in
      part.replacing(/s(ec)?$/, with: "").replacing(",", with: ".")
    }
    let meant = numbers.filter { !$0.isEmpty }.joined(separator: "-")
    return meant != text && Pattern(short: meant) != nil ? meant : nil
  }

  /// The length of one breath.
  package var duration: Duration { phases.reduce(.zero) { $0 + $1.duration } }

  package func scaled(by factor: Double) -> Pattern {
    Pattern(phases: phases.map { Phase($0.kind, $0.duration * factor, cue: $0.cue) })
  }

  /// In, hold and out in the proportion 4 : 7 : 8, whatever the seconds and however they are spelt; a
  /// wait after it doesn't make it another breath.
  package var is478: Bool {
    Ratio478.fits(
      inhale: duration(of: .inhale), hold: duration(of: .holdFull), exhale: duration(of: .exhale))
  }

  /// How long one breath spends in phases of `kind`.
  func duration(of kind: Phase.Kind) -> Duration {
    phases.filter { $0.kind == kind }.reduce(.zero) { $0 + $1.duration }
  }
}

/// The proportion of the 4-7-8 breath, give or take a twentieth. The proportion matters more than the
/// seconds (Weil), so the limits on it hold for every scale.
enum Ratio478 {
  static func fits(inhale: Duration, hold: Duration, exhale: Duration) -> Bool {
    guard inhale > .zero else { return false }
    let breath = inhale.inSeconds
    return abs(hold.inSeconds / breath / 1.75 - 1) <= 0.05
      && abs(exhale.inSeconds / breath / 2 - 1) <= 0.05
  }
}
