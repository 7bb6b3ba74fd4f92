import BreatheCore
import CSystem

/// Samples on their way into a file, in a format that libsndfile writes.
package final class SoundEncoder {
  /// Nil once it is closed.
  private var recording: OpaquePointer?

  /// Writes to the file from its byte `start` on; with `tags`, unless they are there already.
  package init(
    _ format: RecordingFormat, _ tags: RecordingTags?, to file: borrowing FileDraft, from start: Int
  ) throws(LibraryProblem) {
    var hasLibrary: Int32 = 0
    guard let code = format.code,
      let recording = csystem_recording_open(
        file.descriptor, Int64(start), code, Int32(Soundtrack.rate), &hasLibrary)
    else {
      throw .noEncoder(ending: format.rawValue, hasLibrary: hasLibrary != 0)
    }
    self.recording = recording
    if format == .mp3 { csystem_recording_vary_rate(recording) }
    // A player does without a tag that the format does not know.
    for (kind, text) in tags?.coded ?? [] { csystem_recording_tag(recording, kind, text.string) }
  }

  /// Adds samples, each in -1…1.
  package func write(_ samples: ArraySlice<Float>) throws(SystemError) {
    let code = samples.withUnsafeBufferPointer {
      csystem_recording_write(recording, $0.baseAddress, Int64($0.count))
    }
    if code != 0 { throw SystemError(code: code) }
  }

  /// Writes what is left.
  package func finish() throws(SystemError) {
    let code = close()
    if code != 0 { throw SystemError(code: code) }
  }

  private func close() -> Int32 {
    defer { recording = nil }
    return recording.map { csystem_recording_close($0) } ?? 0
  }

  deinit { _ = close() }
}

extension RecordingFormat {
  /// The number that libsndfile knows it by: a container and what is in it.
  fileprivate var code: Int32? {
    switch self {
    case .mp3: 0x23_0082
    case .ogg: 0x20_0060
    case .opus: 0x20_0064
    case .flac: 0x17_0002
    case .wav: nil
    }
  }
}

extension RecordingTags {
  /// With the numbers that libsndfile knows them by.
  fileprivate var coded: [(Int32, CleanText)] {
    [(1, title), (3, encoder), (4, artist), (6, date), (7, album)]
  }
}
