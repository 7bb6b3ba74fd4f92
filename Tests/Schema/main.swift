// Prints the JSON Schema of session files, for editors: `make schema`.
print(SessionSchema.text)
