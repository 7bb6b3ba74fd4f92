import BreatheSystem

/// The input of a session that keeps the desktop from blanking the screen, from the first time that
/// nothing but time has passed: what that takes must not hold up the first picture.
struct WakefulInput: SessionInput {
  private var base: any SessionInput
  private let keepAwake: () -> AnyObject?
  private var inhibitor: AnyObject?

  /// `keepAwake` begins it, for as long as its answer lives.
  init(_ base: any SessionInput, keepAwake: @escaping () -> AnyObject?) {
    self.base = base
    self.keepAwake = keepAwake
  }

  var lastKey: (key: Key, time: Duration)? { base.lastKey }

  mutating func lateEnd() -> Int32? { base.lateEnd() }

  func alsoWaits(for wakeUp: WakeUp?) { base.alsoWaits(for: wakeUp) }

  mutating func next(until deadline: Duration?) -> InputEvent {
    // Without a deadline it is paused, and nobody may be there.
    if deadline == nil { inhibitor = nil }
    let event = base.next(until: deadline)
    switch event {
    case .deadline:
      if inhibitor == nil { inhibitor = keepAwake() }
    case .suspending:
      // Who puts it aside goes on with something else.
      inhibitor = nil
    default: break
    }
    return event
  }
}
