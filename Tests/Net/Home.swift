import Foundation
import PseudoTerminal
import TestSupport

/// The home of one script, with the files and the clock that it finds there.
struct Home {
  /// Wednesday 2026-11-25, 09:00:20 in Greenwich; the time zone is an hour ahead.
  private static let start = 1_795_597_220
  private static let source = Document.folder + "/Tests/Net/Homes/"

  let folder: TemporaryFolder
  let setting: Setting
  private let binary: String

  init(_ setting: Setting, binary: String) throws {
    folder = try TemporaryFolder()
    self.setting = setting
    self.binary = binary
    let every = Self.source + "every/"
    if !setting.isNew {
      let answered = try AnsweredHome(folder)
      for file in names(in: every) { try answered.answer(contents(of: every + file)) }
    }
    for home in ["every"] + setting.homes { try Self.copy(Self.source + home, to: folder.path) }
    for (path, text) in setting.files {
      let parent = URL(filePath: folder.path + "/" + path).deletingLastPathComponent()
      try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
      try folder.write(text, to: path)
    }
    let cases = Document.folder + "/Tests/BreatheCoreTests"
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/cases", withDestinationPath: cases)
    var shift = (Int64(Self.start - time(nil)) * 1_000_000_000, Int64(0))
    try folder.write(withUnsafeBytes(of: &shift) { Array($0) }, to: "clock-shift")
  }

  var path: String { folder.path }

  func launch(_ arguments: [String]) throws -> Launch {
    var environment = Launch.environment(home: path)
    environment["TZ"] = "CET-1"
    // No machine has these devices, so the sound is the same on each.
    environment["ALSA_CONFIG_PATH"] = "/dev/null"
    environment["LD_PRELOAD"] = try Tool.path(ofBuilt: "libclock-shift.so")
    environment["CLOCK_SHIFT"] = path + "/clock-shift"
    environment["SWIFT_BACKTRACE"] = "enable=no"
    environment.merge(setting.environment) { $1 }
    guard let shell = setting.shell else {
      return Launch(binary, arguments, environment: environment, folder: path)
    }
    return Launch(
      "/bin/sh", ["-c", shell, binary] + arguments, environment: environment, folder: path)
  }

  /// Copies what is in a folder into another, which may have some of its folders already.
  private static func copy(_ source: String, to target: String) throws {
    let files = FileManager.default
    for name in names(in: source) {
      let (from, to) = ("\(source)/\(name)", "\(target)/\(name)")
      var isFolder: ObjCBool = false
      guard files.fileExists(atPath: from, isDirectory: &isFolder), isFolder.boolValue else {
        if files.fileExists(atPath: to) { try files.removeItem(atPath: to) }
        try files.copyItem(atPath: from, toPath: to)
        continue
      }
      try files.createDirectory(atPath: to, withIntermediateDirectories: true)
      try copy(from, to: to)
    }
  }
}
