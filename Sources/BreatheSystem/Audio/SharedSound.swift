import BreatheCore
import CSystem
import Glibc
import Synchronization

/// All that the session's thread and the sound's share.
final class SharedSound: Sendable {
  /// What the session wants to be heard.
  struct Order: Equatable, Sendable {
    /// The reading of the awake clock when the timeline was at zero; nil while nothing is to sound.
    var epoch: Duration?
    /// Where on the timeline the session stops by itself, to wait for the person: nothing after it
    /// may be heard yet.
    var limit: Duration?
    /// What samples are multiplied with, 0…1.
    var gain: Float = 1
    var isStopped = false
  }

  /// What has become of it.
  struct News: Equatable, Sendable {
    /// How often the device has taken samples, and when it last did.
    var beats = 0
    var lastBeat: ContinuousClock.Instant?
    var problem: SoundProblem?
    /// The thread has nothing more to do.
    var isOver = false
  }

  private struct State {
    var order = Order()
    var news = News()
  }

  private let state = Mutex(State())
  /// Something has happened that the session's thread waits for.
  let wakeUp: WakeUp

  /// Nil where the system has no pipe to give.
  init?() {
    guard let wakeUp = WakeUp() else { return nil }
    self.wakeUp = wakeUp
  }

  var order: Order {
    get { state.withLock { $0.order } }
    set { state.withLock { $0.order = newValue } }
  }

  var news: News { state.withLock { $0.news } }

  func beat() {
    state.withLock {
      $0.news.beats += 1
      $0.news.lastBeat = .now
    }
  }

  /// The thread has come to its end, in good order or because of `problem`.
  package func end(_ problem: SoundProblem?) {
    state.withLock {
      $0.news.problem = problem
      $0.news.isOver = true
    }
    wakeUp.call()
  }

  /// A device that has taken nothing for so long is held up: each time, it is left alone for at most
  /// 80 ms.
  private static let patience = Duration.milliseconds(100)

  /// Waits until the thread has come to its end, a second at most, and only for a device that goes
  /// on taking samples: a sound server that is frozen would hold it for ever.
  package func awaitEnd() {
    let limit = ContinuousClock.now + .seconds(1)
    while true {
      let news = news
      guard !news.isOver, let lastBeat = news.lastBeat else { return }
      let left = ContinuousClock.now.duration(to: min(limit, lastBeat + Self.patience))
      guard left > .zero else { return }
      var entry = pollfd(fd: wakeUp.descriptor, events: Int16(POLLIN), revents: 0)
      _ = csystem_ppoll(&entry, 1, left.nanoseconds)
      wakeUp.clear()
    }
  }
}

/// A pipe that one thread wakes another by.
package final class WakeUp: Sendable {
  private let called: Descriptor
  private let calling: Descriptor

  /// Can be read from once there has been a call.
  var descriptor: Int32 { called.number }

  init?() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    called = Descriptor(ends[0])
    calling = Descriptor(ends[1])
  }

  func call() {
    var byte: UInt8 = 1
    // A full pipe has been called often enough.
    _ = write(calling.number, &byte, 1)
  }

  func clear() {
    var bytes: (UInt64, UInt64) = (0, 0)
    while read(descriptor, &bytes, 16) > 0 {}
  }
}
