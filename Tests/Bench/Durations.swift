extension Duration {
  var inSeconds: Double {
    Double(components.seconds) + Double(components.attoseconds) / 1e18
  }

  var inMilliseconds: Double { inSeconds * 1_000 }
}

extension Collection<Duration> {
  /// The least of them that `percent` of them do not exceed. There has to be one.
  func percentile(_ percent: Int) -> Duration {
    sorted()[Swift.max(1, (count * percent + 99) / 100) - 1]
  }
}
