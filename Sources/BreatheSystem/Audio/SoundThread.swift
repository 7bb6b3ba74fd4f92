#if ALSA
  import BreatheCore
  import Glibc

  /// What is to be played, and where.
  struct SoundJob: Sendable {
    var timeline: Timeline
    var mode: SoundMode
    var device: String
    var clock: SystemClock
    var shared: SharedSound

    /// Plays it on a thread of its own, until it is stopped.
    func start() {
      let code = DetachedThread.start { play() }
      if code != 0 { shared.end(.unusable(code: code)) }
    }

    private func play() {
      do throws(SoundProblem) {
        let output = try SoundOutput(device)
        try play(on: output)
        shared.end(nil)
      } catch {
        shared.end(error)
      }
    }

    /// How long to sleep between two blocks, in microseconds: half of what is rendered ahead; twice
    /// that while there is nothing to be heard.
    private static let sleep = UInt32(SoundOutput.latency * 1000 / 2)

    /// How long before a sound the device is set going, in samples: it then knows how late it is.
    private static let notice = Soundtrack.rate / 2

    private func play(on output: SoundOutput) throws(SoundProblem) {
      let soundtrack = Soundtrack(timeline, mode: mode)
      var stream = SoundStream(soundtrack)
      var isIdle = false
      while true {
        let order = shared.order
        guard !order.isStopped || !stream.isSilent && !isIdle else { break }
        let position = order.isStopped ? nil : order.epoch.map(sample)
        let isQuiet =
          position.map { soundtrack.isSilent(between: $0 - 1, $0 + Self.notice) }
          ?? false
        if isQuiet || stream.isSilent && (position == nil || order.gain == 0) {
          // While there is nothing to be heard, the device is left alone.
          isIdle = true
          if output.isDrained { output.rest() }
          shared.beat()
        } else {
          if isIdle { output.rest() }
          isIdle = false
          if try feed(output, &stream, order) { shared.beat() }
        }
        usleep(isIdle ? 2 * Self.sleep : Self.sleep)
      }
      output.finish()
    }

    /// The sample of the soundtrack that is due when the timeline was at zero at `epoch`.
    private func sample(_ epoch: Duration) -> Int {
      Soundtrack.sample(at: max(.zero, clock.reading().awake - epoch - timeline.start))
    }

    /// Renders as much as the device has room for, to be heard where the session is by then; answers
    /// whether it has taken any.
    private func feed(
      _ output: SoundOutput, _ stream: inout SoundStream, _ order: SharedSound.Order
    ) throws(SoundProblem) -> Bool {
      let room = try output.room()
      guard room.count > 0 else { return false }
      guard let epoch = order.epoch, !order.isStopped else {
        return try output.write(stream.block(room.count))
      }
      let limit = order.limit.map { Soundtrack.sample(at: $0 - timeline.start) } ?? .max
      return try output.write(
        stream.block(
          room.count, heardAt: sample(epoch) + room.ahead, gain: order.gain, until: limit))
    }
  }

  extension SoundStream {
    /// The next samples; silence without a position.
    fileprivate mutating func block(
      _ count: Int, heardAt position: Int? = nil, gain: Float = 0, until limit: Int = .max
    ) -> [Float] {
      var block = [Float](repeating: 0, count: count)
      fill(&block, heardAt: position, gain: gain, until: limit)
      return block
    }
  }
#endif
