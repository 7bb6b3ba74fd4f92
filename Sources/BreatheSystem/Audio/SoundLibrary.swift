#if ALSA
  import BreatheCore
  import CALSA

  /// libasound, opened when sound is first asked for: most sessions start without it.
  enum SoundLibrary {
    /// Nil if this machine has none.
    static let shared: calsa_library? = {
      var library = calsa_library()
      return calsa_open(&library) ? library : nil
    }()

    /// libasound with its configuration read, which may take for ever.
    static func configured() throws(SoundProblem) -> calsa_library {
      guard let library = shared else { throw .notInstalled }
      guard library.config_update() >= 0 else { throw .misconfigured }
      return library
    }
  }
#endif
