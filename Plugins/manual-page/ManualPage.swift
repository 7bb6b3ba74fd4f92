/// A manual page in mdoc, the language of manuals.
struct ManualPage {
  private let root: Command
  private let day: String
  /// What every command takes; it is told once.
  private let common: [Argument]

  init(of root: Command, day: String) {
    self.root = root
    self.day = day
    let all = root.leaves.map { $0.command.shownArguments }
    common = (all.first ?? []).filter { argument in all.allSatisfy { $0.contains(argument) } }
  }

  var text: String { (head + commands + options + closingSections).joined(separator: "\n") }

  private var head: [String] {
    // In a list of manuals, it has no full stop.
    let about = (root.abstract ?? "").replacing(/\.$/, with: "")
    return [".Dd \(day)", ".Dt \(root.commandName.uppercased()) 1", ".Os"]
      + [".Sh NAME", ".Nm \(root.commandName)", ".Nd \(about)"]
      + [".Sh SYNOPSIS", ".Nm", ".Ar session", ".Op Ar option ..."]
      + [".Nm", ".Ar command", ".Op Ar option ..."]
      + [".Sh DESCRIPTION"] + paragraphs(root.discussion)
  }

  private var commands: [String] {
    let items = root.leaves.flatMap { name, command in
      let own = command.shownArguments.filter { !common.contains($0) }
      let operands = own.filter { $0.kind == .positional }.map { argument in
        (argument.isOptional ? " Op " : " ") + label(argument)
      }
      return [".It Cm \(name)\(operands.joined())"] + paragraphs(command.abstract)
        + (command.discussion.map { [".Pp"] + paragraphs($0) } ?? []) + list(own)
    }
    return [".Sh COMMANDS", ".Bl -tag -width Ds"] + items + [".El"]
  }

  private var options: [String] {
    [".Sh OPTIONS", "Every command takes these."] + list(common)
  }

  private func list(_ arguments: [Argument]) -> [String] {
    guard !arguments.isEmpty else { return [] }
    let items = arguments.flatMap { [".It \(label($0))"] + paragraphs($0.abstract) }
    return [".Bl -tag -width Ds"] + items + [".El"]
  }

  private func label(_ argument: Argument) -> String {
    let value = "Ar \(argument.valueName ?? "value")" + (argument.isRepeating ? " ..." : "")
    guard let names = argument.names else { return value }
    let flags = names.map { "Fl \($0.kind == .long ? "-" : "")\($0.name)" }
    return flags.joined(separator: " , ") + (argument.kind == .option ? " \(value)" : "")
  }

  private func paragraphs(_ text: String?) -> [String] {
    Array((text ?? "").split(separator: "\n\n").map { mdoc(String($0)) }.joined(separator: [".Pp"]))
  }
}
