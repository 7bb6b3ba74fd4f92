/// What is asked and said before a session because of what was done lately.
extension Language {
  /// Asked before a stretch or a core exercise that was done in the last days.
  package var worseAfterwards: String {
    self(
      "Did it hurt more after last time, or the day after?",
      "Had je na de vorige keer, of de dag erna, meer pijn?")
  }

  /// Asked instead of the whole self-check, a paragraph each; the red flags are told every time.
  package var anythingChanged: [String] {
    [
      self("What matters most, every time: ", "Het belangrijkste, elke keer weer: ") + redFlags,
      self("Anything changed?", "Iets veranderd?"),
    ]
  }

  package var anythingChangedKeys: [String] {
    [
      self("y = yes, ask me again", "j = ja, vraag het opnieuw"), self("n = no", "n = nee"),
      "q = stop",
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
  package func enough478(times: Int) -> String {
    self(
      "You have done 4-7-8 \(times) times today; twice a day is enough.",
      "Je hebt vandaag al \(times) keer 4-7-8 gedaan; twee keer per dag is genoeg.")
  }
}
