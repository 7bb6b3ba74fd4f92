#if ALSA
  import CALSA

  /// libasound, opened when sound is first asked for: most sessions start without it.
  enum SoundLibrary {
    /// Nil if this machine has none.
    static let shared: calsa_library? = {
      var library = calsa_library()
      return calsa_open(&library) ? library : nil
    }()
  }
#endif
