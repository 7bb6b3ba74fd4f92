import BreatheCore
import BreatheSystem

/// What one person has before a session: a clock, terminal, keys and sound.
package struct Seat {
  package var clock: any SessionClock
  /// Nil where keys and screen are not both a terminal's.
  package var terminal: (any Terminal)?
  package var input: any SessionInput
  /// Keeps the screen from going blank while its result lives. Desktops may show the reason.
  var keepAwake: (_ why: String) -> AnyObject? = { _ in nil }
  /// What plays the sound of a session, where it is to be heard.
  var sound: (SoundSetting, Timeline, Language) -> Sound? = { _, _, _ in nil }

  package init(clock: any SessionClock, terminal: (any Terminal)?, input: any SessionInput) {
    self.clock = clock
    self.terminal = terminal
    self.input = input
  }

  /// That of the person who started the program: their terminal, if there is one, and this machine's
  /// clocks, `speed` times as fast. Signals are caught as long as it lives.
  static func live(speed: Double, environment: [String: String]) -> Seat {
    let clock = SystemClock(speed: speed)
    let terminal = SystemTerminal(isDumb: TerminalName(environment: environment).isDumb)
    let input = SystemInput(
      terminal: terminal, signals: Signals(), clock: clock,
      patience: KeyDecoder.patience(environment: environment))
    var seat = Seat(clock: clock, terminal: terminal, input: input)
    seat.keepAwake = { IdleInhibitor(why: $0, environment: environment) }
    seat.sound = { setting, timeline, language in
      Sound(
        setting, timeline, language, hasKeys: terminal != nil, clock: clock, input: input,
        speaker: setting.speaks ? Speaker(language, environment: environment) : nil)
    }
    return seat
  }
}
