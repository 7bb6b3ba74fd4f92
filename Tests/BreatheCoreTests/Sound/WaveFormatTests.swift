import BreatheCore
import Testing

@Suite struct `A WAV file` {
  @Test func `says what it holds`() throws {
    let header = try #require(WaveFormat.header(sampleCount: 1000))
    func number(_ range: Range<Int>) -> Int {
      header[range].reversed().reduce(0) { $0 << 8 + Int($1) }
    }
    #expect(header.count == 44)
    #expect(String(decoding: header[0..<4], as: UTF8.self) == "RIFF")
    #expect(number(4..<8) == 2036)
    #expect(String(decoding: header[8..<16], as: UTF8.self) == "WAVEfmt ")
    #expect(number(20..<22) == 1 && number(22..<24) == 1)
    #expect(number(24..<28) == 48_000 && number(28..<32) == 96_000)
    #expect(number(32..<34) == 2 && number(34..<36) == 16)
    #expect(String(decoding: header[36..<40], as: UTF8.self) == "data")
    #expect(number(40..<44) == 2000)
  }

  @Test func `has no room for more than twelve hours`() {
    #expect(WaveFormat.header(sampleCount: 12 * 3600 * Soundtrack.rate) != nil)
    #expect(WaveFormat.header(sampleCount: 13 * 3600 * Soundtrack.rate) == nil)
  }

  @Test func `holds samples as 16 bits, the lower ones first`() {
    var bytes: [UInt8] = [9, 9, 9]
    WaveFormat.encode([0, 1, -1, 0.5, 1 / 32767, -0.4 / 32767], into: &bytes)
    #expect(bytes == [0, 0, 0xFF, 0x7F, 0x01, 0x80, 0, 0x40, 1, 0, 0, 0])
  }
}
