import Glibc
import PseudoTerminal
import Testing

/// A sound file as libsndfile reads it.
struct ReadSound {
  enum Tag: Int32 {
    case title = 1
    case artist = 4
    case date = 6
  }

  let samples: [Float]
  let tags: [Tag: String]

  private typealias Open =
    @convention(c) (UnsafePointer<CChar>, Int32, UnsafeMutableRawPointer) ->
    OpaquePointer?
  private typealias Read =
    @convention(c) (OpaquePointer, UnsafeMutablePointer<Float>?, Int64) ->
    Int64
  private typealias Text = @convention(c) (OpaquePointer, Int32) -> UnsafePointer<CChar>?
  private typealias Close = @convention(c) (OpaquePointer) -> Int32

  init(_ path: String) throws {
    let library = try #require(dlopen("libsndfile.so.1", RTLD_NOW))
    func function<Function>(_ name: String, _ type: Function.Type) throws -> Function {
      unsafeBitCast(try #require(dlsym(library, name)), to: type)
    }
    // Frames; then rate and channels, format and sections, of four bytes each.
    var info = [Int64](repeating: 0, count: 4)
    let file = try #require(try function("sf_open", Open.self)(path, 0x10, &info))
    defer { _ = try? function("sf_close", Close.self)(file) }
    try #require(info[1] == 1 << 32 | 48_000)
    var samples = [Float](repeating: 0, count: Int(info[0]))
    #expect(try function("sf_read_float", Read.self)(file, &samples, info[0]) == info[0])
    self.samples = samples
    let text = try function("sf_get_string", Text.self)
    tags = Dictionary(
      uniqueKeysWithValues: [Tag.title, .artist, .date].compactMap { tag in
        text(file, tag.rawValue).map { (tag, String(cString: $0)) }
      })
  }
}

extension Trait where Self == ConditionTrait {
  /// Skips a test where libsndfile is missing; in CI it runs, and fails.
  static var needsSoundFiles: Self {
    .enabled(
      if: dlopen("libsndfile.so.1", RTLD_NOW) != nil || Tool.isWanted("libsndfile1"),
      "libsndfile1 is not installed")
  }
}
