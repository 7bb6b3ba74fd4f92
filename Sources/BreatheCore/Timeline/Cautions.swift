extension Session {
  /// The cautions to show before `timeline`: the file's, and those it forgets. Any session gets the
  /// general one, a held breath the one for holds, a held posture the one for stretches. The one for
  /// holds comes first.
  package func cautions(for timeline: Timeline) -> [Caution] {
    var cautions = cautions
    let opening: [Caution] = [.id(.general), .id(.standing), .id(.walking), .id(.kneeling)]
    if !cautions.contains(where: opening.contains) { cautions.insert(.id(.general), at: 0) }
    if timeline.holdsBreath || cautions.contains(.id(.holds)) {
      cautions = [.id(.holds)] + cautions.filter { $0 != .id(.holds) }
    }
    if stretches, !cautions.contains(.id(.stretch)) { cautions.append(.id(.stretch)) }
    return cautions.compactMap { caution in
      switch caution {
      case .id(.pregnancySkip) where meantFor[.pregnancy] != nil: nil
      case .id(.stretch): painCaution.map { .own($0) } ?? caution
      case .id(let id) where opening.contains(caution) && meantFor[.dizziness] != nil:
        .forDizzy(id)
      default: caution
      }
    }
  }
}
