import BreatheSystem

/// Where breathe keeps what it keeps, as the XDG base directory specification says.
package enum Folders {
  /// What people make: the journal.
  package static func data(_ environment: [String: String]) -> String {
    base(environment, "XDG_DATA_HOME", ".local/share") + "/breathe"
  }

  /// What people choose: the configuration.
  package static func configuration(_ environment: [String: String]) -> String {
    base(environment, "XDG_CONFIG_HOME", ".config") + "/breathe"
  }

  /// What breathe remembers.
  package static func state(_ environment: [String: String]) -> String {
    base(environment, "XDG_STATE_HOME", ".local/state") + "/breathe"
  }

  private static func base(
    _ environment: [String: String], _ variable: String, _ standard: String
  ) -> String {
    // The specification has relative paths ignored.
    if let path = environment[variable], path.hasPrefix("/") { return path }
    return home(environment) + "/" + standard
  }

  private static func home(_ environment: [String: String]) -> String {
    if let home = environment["HOME"], home.hasPrefix("/") { return home }
    return FileSystem.home ?? ""
  }
}
