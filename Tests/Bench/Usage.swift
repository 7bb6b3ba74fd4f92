/// The command line: `bench PATH-TO-BREATHE [--only NAME]`.
struct Usage {
  var program: String
  var only: String?

  /// nil when the arguments, without the name of the program, are not like that.
  init?(_ arguments: [String], names: [String]) {
    switch arguments.count {
    case 1:
      break
    case 3 where arguments[1] == "--only" && names.contains(arguments[2]):
      only = arguments[2]
    default:
      return nil
    }
    guard !arguments[0].hasPrefix("-") else { return nil }
    program = arguments[0]
  }
}
