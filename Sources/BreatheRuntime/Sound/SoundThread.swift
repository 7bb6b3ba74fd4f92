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

    /// Plays it on a thread of its own, until it is stopped. Nobody ever waits for that thread,
    /// because opening a device may take for ever.
    func start() {
      let job = Unmanaged.passRetained(Box(self))
      var thread = pthread_t()
      // Signals are for the session's thread; those that a sound library starts inherit that.
      var (all, before) = (sigset_t(), sigset_t())
      sigfillset(&all)
      for crash in [SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGABRT, SIGSYS] {
        sigdelset(&all, crash)
      }
      pthread_sigmask(SIG_SETMASK, &all, &before)
      let code = pthread_create(
        &thread, nil,
        { job in
          if let job { Unmanaged<Box>.fromOpaque(job).takeRetainedValue().job.play() }
          return nil
        }, job.toOpaque())
      pthread_sigmask(SIG_SETMASK, &before, nil)
      if code == 0 {
        pthread_detach(thread)
      } else {
        job.release()
        shared.end(.unusable(code: code))
      }
    }

    private final class Box {
      let job: SoundJob

      init(_ job: SoundJob) {
        self.job = job
      }
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

    /// How long to sleep between two blocks, in microseconds: half of what is rendered ahead.
    private static let sleep = UInt32(SoundOutput.latency * 1000 / 2)

    private func play(on output: SoundOutput) throws(SoundProblem) {
      var stream = SoundStream(Soundtrack(timeline, mode: mode))
      var isPaused = false
      while true {
        let order = shared.order
        guard !order.isStopped || !stream.isSilent else { break }
        if order.epoch == nil, stream.isSilent {
          // For as long as a pause lasts, the device is left alone.
          isPaused = true
          if output.isDrained { output.rest() }
          shared.beat()
        } else {
          if isPaused { output.rest() }
          isPaused = false
          if try feed(output, &stream, order) { shared.beat() }
        }
        usleep(Self.sleep)
      }
      output.finish()
    }

    /// Renders as much as the device has room for, to be heard where the session is by then; answers
    /// whether it has taken any.
    private func feed(
      _ output: SoundOutput, _ stream: inout SoundStream, _ order: SharedSound.Order
    ) throws(SoundProblem) -> Bool {
      let room = try output.room()
      guard room > 0 else { return false }
      var position: Int?
      if let epoch = order.epoch, !order.isStopped {
        let time = clock.reading().awake - epoch - timeline.start
        position = max(0, Soundtrack.sample(at: max(.zero, time)) + output.ahead())
      }
      var block = [Float](repeating: 0, count: room)
      stream.fill(&block, heardAt: position, gain: order.gain)
      return try output.write(block)
    }
  }
#endif
