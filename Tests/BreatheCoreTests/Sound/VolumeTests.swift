import Testing

@testable import BreatheCore

@Suite struct `The volume` {
  @Test func `goes from nothing to all in steps of ten, and no further`() {
    var volume = Volume.standard
    for _ in 0..<20 { volume.raise() }
    #expect(volume.percent == 100)
    #expect(volume.gain == 1)
    volume.lower()
    #expect(volume.percent == 90)
    for _ in 0..<20 { volume.lower() }
    #expect(volume.percent == 0)
    #expect(volume.gain == 0)
  }

  @Test func `is of a hundred`() {
    #expect(Volume(percent: 101) == nil)
    #expect(Volume(percent: -1) == nil)
    #expect(Volume(percent: 35)?.percent == 35)
  }
}
