import Dispatch
import Foundation
import Synchronization

/// Does the same for each item, on so many threads, and gives the results in the order of the items.
/// Most of the time the threads wait, so more of them than cores help.
func concurrently<Item: Sendable, Result: Sendable>(
  _ items: [Item], width: Int, _ body: @escaping @Sendable (Item) -> Result
) -> [Result] {
  let work = Work<Result>()
  let group = DispatchGroup()
  for _ in 0..<min(width, items.count) {
    group.enter()
    Thread.detachNewThread {
      while let index = work.take(of: items.count) { work.keep(body(items[index]), at: index) }
      group.leave()
    }
  }
  group.wait()
  return work.inOrder
}

/// Which items have been taken, and what came of them.
private final class Work<Result: Sendable>: Sendable {
  private struct State {
    var next = 0
    var results: [Int: Result] = [:]
  }

  private let state = Mutex(State())

  func take(of count: Int) -> Int? {
    state.withLock { state in
      guard state.next < count else { return nil }
      defer { state.next += 1 }
      return state.next
    }
  }

  func keep(_ result: Result, at index: Int) {
    state.withLock { $0.results[index] = result }
  }

  var inOrder: [Result] {
    state.withLock { state in state.results.sorted { $0.key < $1.key }.map(\.value) }
  }
}
