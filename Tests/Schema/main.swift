import BreatheCore

// Prints the JSON Schema of the format that is named, for editors: `make schema`.
switch CommandLine.arguments.dropFirst().first {
case "session":
  print(JSONSchema.text(of: Session.grammar, title: "A session file of breathe, version 1"))
case "plan":
  print(JSONSchema.text(of: Plan.grammar, title: "A plan file of breathe, version 1"))
case "configuration":
  print(JSONSchema.text(of: ConfigurationFile.grammar, title: "The configuration of breathe"))
default: fatalError("session, plan or configuration?")
}
