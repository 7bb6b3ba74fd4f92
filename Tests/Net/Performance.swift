import PseudoTerminal

/// Plays scripts with the program and returns what came of each, line by line.
struct Performance {
  let binary: String

  func lines(of script: Script) -> [String] {
    do {
      let home = try Home(script.setting, binary: binary)
      let traces = Traces(home: home)
      let found = Set(traces.all())
      var lines =
        if let acts = script.acts {
          [script.arguments.commandLine] + (try terminal(script, acts, in: home))
        } else {
          try result(of: script.arguments, in: home)
        }
      let left = traces.lines(besides: found)
      lines += left
      for arguments in script.afterwards {
        lines.append(arguments.commandLine)
        lines += try result(of: arguments, in: home)
      }
      let last = traces.lines(besides: found)
      if last != left { lines += last }
      return lines
    } catch {
      let told = "\(error)".split(separator: "\n", omittingEmptySubsequences: false)
      return told.map { "? \($0)" }
    }
  }

  /// Runs it without a terminal.
  private func result(of arguments: [String], in home: Home) throws -> [String] {
    let result = try home.launch(arguments).run()
    let hide = { (text: String) in
      text.hiding(home: home.path).hiding(home.setting.hidden)
    }
    let length = home.setting.length
    return [result.status.told] + hide(result.output).recorded(as: "> ", length: length)
      + hide(result.errors).recorded(as: "! ", length: length)
  }

  private func terminal(_ script: Script, _ acts: [Act], in home: Home) throws -> [String] {
    let person = try Keyboard(try home.launch(script.arguments), script.setting.size)
    var lines: [String] = []
    for act in acts {
      lines += try person.perform(act).map { $0.hiding(home: home.path) }
    }
    let status = try person.end()
    lines.append(status.told)
    lines += try person.left().map { $0.hiding(home: home.path).hiding(script.setting.hidden) }
    return lines
  }
}

extension [String] {
  fileprivate var commandLine: String {
    "$ breathe " + map(\.asWord).joined(separator: " ")
  }
}

extension String {
  /// As it is typed in a shell.
  fileprivate var asWord: String {
    contains(/[^\w.\/=,:+-]/) || isEmpty ? "'\(self)'" : self
  }

  /// The lines of an output with a mark before each; of what is longer, a hash stands for the rest.
  fileprivate func recorded(as mark: String, length: Int) -> [String] {
    guard !isEmpty else { return [] }
    var lines = split(separator: "\n", omittingEmptySubsequences: false).map { mark + $0.visible }
    if lines.last == mark { lines.removeLast() } else { lines.append(mark + "(no line feed)") }
    guard lines.count > length + 2 else { return lines }
    let rest = lines[length...]
    let hash = String(fnv1a64(rest.joined(separator: "\n").utf8), radix: 16)
    return lines[..<length] + ["\(mark)(\(rest.count) more lines, hash \(hash))"]
  }
}

extension StringProtocol {
  /// With control characters and blanks at the end spelled out.
  var visible: String {
    var text = ""
    for scalar in unicodeScalars {
      let isHidden = scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
      text += isHidden ? "\\{\(String(scalar.value, radix: 16))}" : String(scalar)
    }
    if text.hasSuffix(" ") { text += "\\" }
    return text
  }
}
