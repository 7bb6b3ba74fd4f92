/// What is asked and said before a session because of what was done lately.
extension Language {
  /// Asked before a stretch or another exercise that was done in the last days.
  package var worseAfterwards: String {
    self(
      "Did you have more pain after last time, or the next day?",
      "Had je na de vorige keer, of de dag erna, meer pijn?")
  }

  /// Asked instead of the red flags, later on a day on which they were asked.
  package var redFlagsChanged: String {
    self(
      """
      Earlier today none of the warning signs applied: chest pain, suddenly short of breath, numbness, \
      a weak leg or arm, fever and the like. Has anything changed?
      """,
      """
      Eerder vandaag gold geen van de alarmsignalen: pijn op de borst, opeens kortademig, een doof \
      gevoel, krachtverlies, koorts en dergelijke. Is er iets veranderd?
      """)
  }

  /// Asked instead of the list that was answered on `day`.
  package func conditionsChanged(since day: Day, today: Day) -> String {
    let when =
      switch day {
      case today: self("Earlier today", "Eerder vandaag")
      case today - 1: self("Yesterday", "Gisteren")
      default: self("On \(told(day))", "Op \(told(day))")
      }
    return self(
      "\(when) nothing on the list about your body applied to you. Has anything changed?",
      "\(when) gold niets van de lijst over je lichaam voor jou. Is er iets veranderd?")
  }

  package var anythingChangedKeys: [String] {
    [
      self("y = yes, the whole list again", "j = ja, de hele lijst opnieuw"),
      self("n = no", "n = nee"), "q = stop",
    ]
  }

  /// Offered where the tension comes with stress.
  package var breatheFirst: String {
    self(
      "Let's breathe for five minutes first; then you see whether you still want to stretch. Begin?",
      "Laten we eerst vijf minuten rustig ademen; daarna kijk je of je nog wilt rekken. Beginnen?")
  }

  package var stretchNow: String {
    self("Do you still want to stretch now?", "Wil je nu nog rekken?")
  }

  /// Told before 4-7-8 is done more than twice on a day.
  package var enough478: String {
    self("4-7-8: twice a day is enough.", "4-7-8: twee keer per dag is genoeg.")
  }
}
