extension FileReader {
  /// The configuration, or as much of it as could be read.
  mutating func configuration(_ node: YAMLNode) -> Configuration {
    var configuration = Configuration()
    let names = Setting.allCases.map(\.rawValue)
    guard !node.isNull, let fields = fields(of: node, allowed: names + Setting.onlyOnCommandLine)
    else { return configuration }
    for entry in node.entries ?? [] {
      if let key = entry.key.text, Setting.onlyOnCommandLine.contains(key) {
        report(.onlyOnCommandLine(key), at: entry.key.place)
      }
    }
    for setting in Setting.allCases {
      guard let node = fields[setting.rawValue], let text = text(of: setting, node) else {
        continue
      }
      configuration[setting] = Configuration.Choice(text: text, line: node.place.line)
    }
    return configuration
  }

  /// What stands at a setting, where it may stand there.
  private mutating func text(of setting: Setting, _ node: YAMLNode) -> String? {
    let key = setting.rawValue
    switch setting.form {
    case .choice(let allowed): return choice(node, key: key, among: allowed)
    case .flag: return flag(node, key: key)?.description
    case .count(let range): return number(node, key: key, in: range)?.description
    case .decimal(let range): return decimal(node, key: key, in: range)
    case .duration(let range): return duration(node, key: key, in: range)
    case .timeOfDay:
      guard let found = value(node) else { return nil }
      if let boundary = DayBoundary(written: found) { return boundary.text }
      report(.badTimeOfDay(key: key, found: node.shown), at: node.place)
      return nil
    case .line:
      return string(node, limit: Grammar.aboutLimit, isOneLine: true, missing: .notText)
    }
  }

  private mutating func decimal(
    _ node: YAMLNode, key: String, in range: ClosedRange<Double>
  ) -> String? {
    guard let found = value(node) else { return nil }
    // Digits and a point: Double reads much more than that.
    if found.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E }),
      let number = Double(found), range.contains(number)
    {
      return found
    }
    report(.badDecimal(key: key, found: node.shown, range: range), at: node.place)
    return nil
  }

  private mutating func duration(
    _ node: YAMLNode, key: String, in range: ClosedRange<Duration>
  ) -> String? {
    guard let duration = oneDuration(node, key: key) else { return nil }
    guard range.contains(duration) else {
      report(.badLength(key: key, found: node.shown, range: range), at: node.place)
      return nil
    }
    return node.text
  }
}
