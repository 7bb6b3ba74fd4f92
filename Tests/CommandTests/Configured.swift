import Glibc
import PseudoTerminal
import TestSupport
import Testing

extension Person {
  /// Where this person's configuration is.
  var configurationPath: String { home.path + "/config/breathe/config.yaml" }

  /// Where it is remembered what they chose with a key.
  var choicesPath: String { home.path + "/state/breathe/choices" }

  /// Writes the configuration.
  func configure(_ text: String) throws {
    for folder in ["/config", "/config/breathe"] {
      #expect(mkdir(home.path + folder, 0o700) == 0 || errno == EEXIST)
    }
    try home.write(text, to: "config/breathe/config.yaml")
  }

  /// Writes what is remembered.
  func remembers(_ text: String) throws {
    for folder in ["/state", "/state/breathe"] {
      #expect(mkdir(home.path + folder, 0o700) == 0 || errno == EEXIST)
    }
    try home.write(text, to: "state/breathe/choices")
  }
}
