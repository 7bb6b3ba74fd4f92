extension Group {
  static let all = [
    help, checks, sessions, library, journal, plans, mistakes, pairs, outputs, practice, endings,
    questions, picker, planned, plain,
  ]
}
