extension ManualPage {
  /// What the commands don't tell of themselves.
  var closingSections: [String] {
    """
    .Sh ENVIRONMENT
    .Bl -tag -width Ds
    .It Ev LANGUAGE , LC_ALL , LC_MESSAGES , LANG
    The language, Dutch or English, and whether the terminal shows UTF-8 or only ASCII.
    .It Ev TERM , COLORTERM , NO_COLOR
    How many colours there are.
    With
    .Ev TERM Ns =dumb
    each cue is a line of text.
    .It Ev XDG_DATA_HOME , XDG_STATE_HOME
    Where the files are kept.
    .El
    .Sh FILES
    .Bl -tag -width Ds
    .It Pa ~/.local/share/breathe/journal.jsonl
    The journal: one line of JSON for each session.
    .It Pa ~/.local/share/breathe/sessions/
    The sessions that were added.
    .It Pa ~/.local/state/breathe/
    What is remembered and may be removed, such as the files that were said yes to.
    .El
    .Sh EXIT STATUS
    .Bl -tag -width Ds -compact
    .It 0
    Completed.
    .It 64
    Wrong usage.
    .It 65
    Mistakes in a file.
    .It 66
    Not found.
    .It 70
    There is a mistake in the program itself.
    .It 74
    The journal, a file or the output could not be written.
    .It 77
    Refused for safety.
    .It 130
    Stopped with q or Ctrl-C.
    .El
    .Pp
    A signal ends it as that signal.
    """.split(separator: "\n").map(String.init)
  }
}
