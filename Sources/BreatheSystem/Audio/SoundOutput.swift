#if ALSA
  import BreatheCore
  import CALSA
  import Glibc

  /// An ALSA device that takes samples, 48,000 a second, and does not block once it is open.
  ///
  /// It belongs to the thread that opens it.
  final class SoundOutput {
    /// The most that is waiting to be heard, in milliseconds.
    static let latency = 80

    private static let mostRecoveries = 10

    private let alsa: calsa_library
    private let device: OpaquePointer
    private let channels: Int
    /// Samples that its buffer holds, and those that are to be waiting there. What a sound server or a
    /// headset holds besides is none of ours: it only makes what is given be heard later.
    private let capacity: Int
    private let depth: Int
    private var recoveries = 0
    /// What it has not taken of the last block.
    private var left: ArraySlice<Int16> = []
    private var isResting = false

    /// Some devices take all there is at once (`null`, `file`): for them, these samples have been
    /// given since that time.
    private var isPaced = true
    private var given = 0
    private var start = SuspendingClock.now

    /// Opens it, which may take as long as a sound server likes.
    init(_ name: String) throws(SoundProblem) {
      let alsa = try SoundLibrary.configured()
      let opened = try Self.open(name, alsa) ?? name.plugged.flatMap { try? Self.open($0, alsa) }
      guard let opened else { throw .unusable(code: EINVAL) }
      self.alsa = alsa
      device = opened.device
      channels = Int(opened.channels)
      var (buffer, period) = (snd_pcm_uframes_t(), snd_pcm_uframes_t())
      let code = alsa.pcm_get_params(device, &buffer, &period)
      capacity = Int(buffer)
      // A device that insists on a longer one is not filled.
      depth = min(capacity, Soundtrack.rate * Self.latency / 1000)
      // From here on it is closed when this goes away.
      guard code >= 0 else { throw SoundProblem(code: -code) }
      startAt(depth)
    }

    /// Nil if it is there, but takes no samples of ours.
    private static func open(
      _ name: String, _ alsa: calsa_library
    ) throws(SoundProblem) -> (device: OpaquePointer, channels: UInt32)? {
      var opened: OpaquePointer?
      var code = alsa.pcm_open(&opened, name, SND_PCM_STREAM_PLAYBACK, SND_PCM_NONBLOCK)
      guard code >= 0, let device = opened else { throw SoundProblem(code: -code) }
      // Bare hardware may know no fewer than two channels.
      for channels: UInt32 in [1, 2] {
        code = configure(alsa, device, channels: channels)
        if code >= 0 { return (device, channels) }
      }
      _ = alsa.pcm_close(device)
      guard code == -EINVAL else { throw SoundProblem(code: -code) }
      return nil
    }

    /// Asks for what it is to be given, in two periods: a sound server tells of each, and each time
    /// something has to wake up. Answers ALSA's error.
    private static func configure(
      _ alsa: calsa_library, _ device: OpaquePointer, channels: UInt32
    ) -> Int32 {
      var allocated: OpaquePointer?
      guard alsa.pcm_hw_params_malloc(&allocated) >= 0, let wanted = allocated else {
        return -ENOMEM
      }
      defer { alsa.pcm_hw_params_free(wanted) }
      var buffer = UInt32(latency * 1000)
      var period = buffer / 2
      let steps: [() -> Int32] = [
        { alsa.pcm_hw_params_any(device, wanted) },
        { alsa.pcm_hw_params_set_rate_resample(device, wanted, 1) },
        { alsa.pcm_hw_params_set_access(device, wanted, SND_PCM_ACCESS_RW_INTERLEAVED) },
        { alsa.pcm_hw_params_set_format(device, wanted, SND_PCM_FORMAT_S16_LE) },
        { alsa.pcm_hw_params_set_channels(device, wanted, channels) },
        { alsa.pcm_hw_params_set_rate(device, wanted, UInt32(Soundtrack.rate), 0) },
        { alsa.pcm_hw_params_set_buffer_time_near(device, wanted, &buffer, nil) },
        { alsa.pcm_hw_params_set_period_time_near(device, wanted, &period, nil) },
        { alsa.pcm_hw_params(device, wanted) },
      ]
      for step in steps {
        let code = step()
        if code < 0 { return code }
      }
      return 0
    }

    deinit {
      _ = alsa.pcm_close(device)
    }

    /// Lets it begin once so many samples are waiting.
    private func startAt(_ samples: Int) {
      var parameters: OpaquePointer?
      guard alsa.pcm_sw_params_malloc(&parameters) >= 0, let parameters else { return }
      defer { alsa.pcm_sw_params_free(parameters) }
      guard alsa.pcm_sw_params_current(device, parameters) >= 0 else { return }
      _ = alsa.pcm_sw_params_set_start_threshold(device, parameters, snd_pcm_uframes_t(samples))
      _ = alsa.pcm_sw_params(device, parameters)
    }

    /// Samples that it should be given now, and those that will be heard before them.
    func room() throws(SoundProblem) -> (count: Int, ahead: Int) {
      if isResting {
        isResting = false
        try recover(from: alsa.pcm_prepare(device))
        restart()
      }
      guard try writeLeft() else { return (0, 0) }
      var available = Int(alsa.pcm_avail_update(device))
      if available < 0 {
        try recover(from: Int32(available))
        available = Int(alsa.pcm_avail_update(device))
      }
      let ahead = ahead()
      let waiting = isPaced ? capacity - available : ahead
      return (max(0, min(available, depth - waiting)), ahead)
    }

    private func ahead() -> Int {
      guard isPaced else { return aheadOfClock }
      var delay = snd_pcm_sframes_t()
      guard alsa.pcm_delay(device, &delay) >= 0 else { return 0 }
      return max(0, Int(delay))
    }

    private var aheadOfClock: Int {
      let gone = start.duration(to: .now)
      return max(0, given - Soundtrack.sample(at: gone))
    }

    /// Nothing of what was given is still to be heard.
    var isDrained: Bool {
      guard !isResting, isPaced else { return isResting || ahead() == 0 }
      let available = Int(alsa.pcm_avail_update(device))
      return available < 0 || available >= capacity
    }

    /// Writes `samples`, each in -1…1; answers whether it has taken any.
    func write(_ samples: [Float]) throws(SoundProblem) -> Bool {
      let isFirst = given == 0
      if isFirst { start = .now }
      given += samples.count
      let encoded = samples.map(WaveFormat.number)
      left = channels == 1 ? encoded[...] : encoded.flatMap { [$0, $0] }[...]
      let before = left.count
      _ = try writeLeft()
      if isFirst, alsa.pcm_state(device) == SND_PCM_STATE_RUNNING { isPaced = ahead() > 0 }
      return left.count < before
    }

    /// Answers whether nothing is left.
    private func writeLeft() throws(SoundProblem) -> Bool {
      while !left.isEmpty {
        let count = left.withUnsafeBufferPointer {
          alsa.pcm_writei(device, $0.baseAddress, snd_pcm_uframes_t($0.count / channels))
        }
        if count > 0 {
          left.removeFirst(Int(count) * channels)
        } else if count == 0 || count == -snd_pcm_sframes_t(EAGAIN) {
          return false
        } else {
          // What was to be heard by now would come too late.
          left = []
          try recover(from: Int32(count))
        }
      }
      return true
    }

    /// Sets it going again after an interruption, of which there may not be too many.
    private func recover(from code: Int32) throws(SoundProblem) {
      guard code < 0 else { return }
      recoveries += 1
      guard recoveries <= Self.mostRecoveries, alsa.pcm_recover(device, code, 1) >= 0 else {
        throw .lost
      }
      restart()
    }

    private func restart() {
      left = []
      given = 0
    }

    /// Stops it until there is something to play again.
    func rest() {
      guard !isResting else { return }
      _ = alsa.pcm_drop(device)
      isResting = true
    }

    /// Lets what was given be heard, and stops.
    func finish() {
      guard !isResting else { return }
      usleep(UInt32(min(ahead(), depth) * 1_000_000 / Soundtrack.rate))
      _ = alsa.pcm_drop(device)
    }
  }

  extension String {
    /// The device of this name through ALSA's `plug`, which converts samples of any kind; nil if it
    /// is one that does.
    fileprivate var plugged: String? {
      guard !hasPrefix("plug:"), !hasPrefix("plughw") else { return nil }
      let quoted = map { #""\"#.contains($0) ? "\\\($0)" : "\($0)" }.joined()
      return "plug:\"\(quoted)\""
    }
  }

  extension SoundProblem {
    /// Of an error code of the system, when a device was opened.
    fileprivate init(code: Int32) {
      switch code {
      case ENOENT, ENODEV, ENXIO: self = .missing
      case EBUSY, EAGAIN: self = .busy
      default: self = .unusable(code: code)
      }
    }
  }
#endif
