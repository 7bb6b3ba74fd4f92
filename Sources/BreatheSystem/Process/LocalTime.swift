import Glibc

/// A moment of the wall clock, where this machine is.
package struct LocalTime: Equatable, Sendable {
  /// Seconds since 1970-01-01 UTC.
  package var seconds: Int
  /// Seconds east of UTC.
  package var offset: Int
  /// The zone's name, where it is known: `Europe/Amsterdam`.
  package var zone: String?

  package init(seconds: Int, offset: Int, zone: String?) {
    (self.seconds, self.offset, self.zone) = (seconds, offset, zone)
  }

  /// The wall clock now.
  package static func now(environment: [String: String]) -> LocalTime {
    var seconds = time(nil)
    var local = tm()
    localtime_r(&seconds, &local)
    return LocalTime(
      seconds: seconds, offset: local.tm_gmtoff, zone: zoneName(environment: environment))
  }

  private static func zoneName(environment: [String: String]) -> String? {
    if let zone = environment["TZ"], !zone.isEmpty {
      let name = zone.hasPrefix(":") ? String(zone.dropFirst()) : zone
      return isZoneName(name) ? name : nil
    }
    var target = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/etc/localtime", &target, target.count)
    guard count > 0 else { return nil }
    let path = String(decoding: target[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    guard let folder = path.firstRange(of: "/zoneinfo/") else { return nil }
    let name = String(path[folder.upperBound...])
    return isZoneName(name) ? name : nil
  }

  private static func isZoneName(_ name: String) -> Bool {
    (1...64).contains(name.utf8.count) && !name.hasPrefix("/")
      && name.utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
          || (0x61...0x7A).contains(byte) || "/_+-".utf8.contains(byte)
      }
  }
}
