extension Group {
  /// What each command says of itself.
  static let help = Group(
    name: "help",
    scripts: commands(
      """
      --help
      -h
      --version
      help
      help run
      run --help
      list --help
      show --help
      preview --help
      render --help
      check --help
      new --help
      add --help
      remove --help
      log --help
      stats --help
      note --help
      journal --help
      journal verify --help
      journal merge --help
      journal path --help
      export --help
      devices --help
      plan --help
      plan show --help
      plan add --help
      plan end --help
      today --help
      next --help
      report --help
      config --help
      doctor --help
      show --version
      help nothing
      """)
      + commands(
        """
        --help
        run --help
        """, Setting().environment("LANG", "nl_NL.UTF-8"), note: "Dutch locale")
      + commands("--help", Setting().environment("COLUMNS", "40"), note: "40 columns"))
}
