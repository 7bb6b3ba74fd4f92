/// What is unusual in a session, and why that may matter.
extension Language {
  public func sentence(_ warning: Warning) -> String {
    switch warning {
    case .longHold(let hold):
      self(
        "the breath is held for \(seconds(hold)); more than 7 s is hard work for many people",
        "je houdt hier je adem \(seconds(hold)) vast; meer dan 7 s is voor veel mensen zwaar")
    case .longEmptyHold(let hold):
      self(
        "\(seconds(hold)) without air after breathing out; more than 4 s feels tight to many people",
        "\(seconds(hold)) wachten na het uitademen; meer dan 4 s voelt voor veel mensen benauwd")
    case .slowBreath(let breath):
      self(
        "one breath takes \(seconds(breath)); more than 20 s is too slow for most people",
        "één ademhaling duurt \(seconds(breath)); meer dan 20 s is voor de meeste mensen te langzaam"
      )
    case .fastBreaths(let rate):
      self(
        "\(Int(rate.rounded())) breaths a minute; more than 20 can make people dizzy",
        "\(Int(rate.rounded())) ademhalingen per minuut; van meer dan 20 kun je duizelig worden")
    case .many478(let count):
      self(
        "\(count) breaths of 4-7-8 in a row; in someone's first month breathe allows only four",
        "\(count) keer 4-7-8 achter elkaar; in iemands eerste maand laat breathe er maar vier toe")
    case .longBreathingWithHolds(let time):
      self(
        "\(length(time)) of breathing with held breaths; more than 5 min is long at one go",
        "\(length(time)) ademen met vasthouden; meer dan 5 min is lang voor één keer")
    case .longStretch(let hold):
      self(
        "a posture held for \(length(hold)); beyond 2 min muscles tend to tighten again",
        "een houding van \(length(hold)); na 2 min spannen spieren zich vaak weer aan")
    case .unequalSides(let left, let right, let reason):
      unequal(left, right) + because(reason)
    }
  }

  private func unequal(_ left: Duration, _ right: Duration) -> String {
    self(
      "left gets \(length(left)) and right \(length(right))",
      "links krijgt \(length(left)) en rechts \(length(right))")
  }

  private func because(_ reason: LocalizedText?) -> String {
    guard let reason else {
      return self(
        "; people often overdo a weak side: make them equal, or say why in a line “unequal: …”",
        "; een zwakke kant wordt vaak te veel gedaan: maak ze gelijk, of zeg waarom op een regel “unequal: …”"
      )
    }
    return self("; the reason given: ", "; de reden die erbij staat: ")
      + reason.text(in: self)
  }
}
