#if ALSA
  import Glibc

  /// A thread that nobody ever waits for: a sound library may hold it for ever.
  enum DetachedThread {
    /// Starts `work` on one. Answers the system's error, or 0.
    static func start(_ work: @escaping @Sendable () -> Void) -> Int32 {
      let box = Unmanaged.passRetained(Box(work))
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
        { box in
          if let box { Unmanaged<Box>.fromOpaque(box).takeRetainedValue().work() }
          return nil
        }, box.toOpaque())
      pthread_sigmask(SIG_SETMASK, &before, nil)
      if code == 0 { pthread_detach(thread) } else { box.release() }
      return code
    }

    private final class Box: Sendable {
      let work: @Sendable () -> Void

      init(_ work: @escaping @Sendable () -> Void) {
        self.work = work
      }
    }
  }
#endif
