/// Scripts that are recorded in one file.
struct Group: Sendable {
  var name: String
  var scripts: [Script]
}
