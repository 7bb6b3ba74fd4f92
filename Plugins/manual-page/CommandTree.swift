/// What the argument parser tells of the commands.
struct CommandTree: Decodable {
  var command: Command
}

struct Command: Decodable {
  var commandName: String
  var abstract: String?
  var discussion: String?
  var arguments: [Argument]?
  var subcommands: [Command]?

  var shownArguments: [Argument] { (arguments ?? []).filter(\.shouldDisplay) }

  /// The commands that do something, as they are typed; the manual is the help.
  var leaves: [(name: String, command: Command)] {
    (subcommands ?? []).filter { $0.commandName != "help" }.flatMap { command in
      let name = command.commandName
      guard command.subcommands != nil else { return [(name, command)] }
      return command.leaves.map { ("\(name) \($0.name)", $0.command) }
    }
  }
}

struct Argument: Decodable, Equatable {
  enum Kind: String, Decodable {
    case positional, option, flag
  }

  struct Name: Decodable, Equatable {
    enum Kind: String, Decodable {
      case short, long, longWithSingleDash
    }

    var kind: Kind
    var name: String
  }

  var kind: Kind
  var names: [Name]?
  var valueName: String?
  var abstract: String?
  var isOptional: Bool
  var isRepeating: Bool
  var shouldDisplay: Bool
}
