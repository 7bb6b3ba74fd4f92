import PseudoTerminal

extension ProcessStatus {
  /// As it is recorded.
  var told: String {
    switch self {
    case .exited(let status): "ends with status \(status)"
    case .signalled(let signal): "ends by signal \(signal)"
    case .stopped(let signal): "stops by signal \(signal)"
    }
  }
}
