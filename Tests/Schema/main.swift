import BreatheCore

// Prints the JSON Schema of session files, for editors: `make schema`.
print(JSONSchema.text(of: Session.grammar, title: "A session file of breathe, version 1"))
