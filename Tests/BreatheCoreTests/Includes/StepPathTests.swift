import Testing

@testable import BreatheCore

@Suite struct `The path of a step` {
  private func wait(_ text: String) -> Step { .wait(Wait(LocalizedText(text))) }

  private var steps: [Step] {
    [
      wait("a"), .repeat(times: ByLevel(2), steps: [wait("b"), .session(Include("one"))]),
      .session(Include("two", steps: [wait("c"), .session(Include("three", steps: [wait("d")]))])),
    ]
  }

  private func name(_ step: Step) -> String {
    switch step {
    case .wait(let wait): wait.text.text(in: .en)
    case .repeat: "repeat"
    case .session(let include): include.id
    case .say, .breathe, .hold, .work, .move, .rest: "other"
    }
  }

  @Test func `tells what is around it, in the order of the file`() {
    let all = steps.flattened
    #expect(all.map { name($0.step) } == ["a", "repeat", "b", "one", "two", "c", "three", "d"])
    #expect(all.map(\.path.depth) == [0, 0, 1, 1, 0, 1, 1, 2])
    #expect(
      all.map(\.path.includes) == [[], [], [], [], [], ["two"], ["two"], ["two", "three"]])
    #expect(all.filter(\.path.isRepeated).map { name($0.step) } == ["b", "one"])
    #expect(all.filter(\.path.isEnd).map { name($0.step) } == ["two", "three", "d"])
  }

  @Test func `is that of a new step, which is changed next`() {
    let changed = steps.mapped { step, path in
      switch step {
      case .wait: path.isRepeated ? nil : step
      case .session(let include) where include.steps.isEmpty && path.depth == 1:
        .session(Include("new", steps: [wait("e"), .session(Include("last"))]))
      default: step
      }
    }
    #expect(
      changed.flattened.map { name($0.step) }
        == ["a", "repeat", "new", "last", "two", "c", "three", "d"])
  }
}
