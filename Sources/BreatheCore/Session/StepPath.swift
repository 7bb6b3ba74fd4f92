/// Where a step is in its session: the includes and repeats around it.
package struct StepPath {
  /// The ids of the included sessions, the outermost first; empty for a step of the file itself.
  package private(set) var includes: [String] = []
  /// A repeat is around it, so it may come several times.
  private(set) var isRepeated = false
  /// The number of repeats and includes.
  private(set) var depth = 0
  /// It is the last step of the whole session.
  package fileprivate(set) var isEnd = true

  /// The path of the steps in `step`, which is at this path.
  fileprivate func inside(_ step: Step) -> StepPath {
    var path = self
    path.depth += 1
    if case .session(let include) = step {
      path.includes.append(include.id)
    } else {
      (path.isRepeated, path.isEnd) = (true, false)
    }
    return path
  }
}

extension [Step] {
  /// These steps and all steps in them, each repeat or include before its own steps.
  var flattened: [(step: Step, path: StepPath)] {
    var all: [(step: Step, path: StepPath)] = []
    _ = mapped { step, path in
      all.append((step, path))
      return step
    }
    return all
  }

  /// Returns these steps as `change` makes them; nil leaves a step out. If it returns a repeat or an
  /// include, the steps in that are changed next.
  package func mapped(
    from path: StepPath = StepPath(), _ change: (Step, StepPath) -> Step?
  ) -> [Step] {
    enumerated().compactMap { index, step in
      var path = path
      path.isEnd = path.isEnd && index == count - 1
      guard let changed = change(step, path) else { return nil }
      switch changed {
      case .repeat(let times, let steps):
        return .repeat(times: times, steps: steps.mapped(from: path.inside(changed), change))
      case .session(var include):
        include.steps = include.steps.mapped(from: path.inside(changed), change)
        return .session(include)
      case .say, .breathe, .hold, .work, .move, .rest, .wait: return changed
      }
    }
  }
}
