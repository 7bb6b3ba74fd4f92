import Foundation
import Testing

@testable import BreatheCore

@Suite struct `The sound of a cue` {
  private static let cues = SoundCue.Kind.all.map { (kind: $0, samples: CueTones($0).samples) }

  /// The pitch of a part of a cue, from one share of its length to another.
  private func pitch(_ kind: SoundCue.Kind, _ from: Double, _ to: Double) -> Double {
    let samples = CueTones(kind).samples.map { Float($0) }
    let count = Double(samples.count)
    return Array(samples[Int(count * from)..<Int(count * to)]).pitch
  }

  @Test func `is soft, and comes and goes without a click`() {
    for (kind, samples) in Self.cues {
      let loudest = samples.map(abs).max() ?? 0
      #expect((0.08...0.4).contains(loudest), "\(kind)")
      // As steep as its partials alone are, or less.
      var steepest = 0.0
      for tone in CueTones(kind).tones {
        let share = (1 + 2 * tone.octave) / (1 + tone.octave)
        let pitch = max(tone.from, tone.to) / 48_000
        steepest += tone.level * share * 2 * .pi * pitch
      }
      let steps = zip(samples, samples.dropFirst()).map { $1 - $0 }
      #expect((steps.map(abs).max() ?? 1) <= steepest * 1.02, "\(kind)")
      // A bend is heard as a click as well.
      let bends = zip(steps, steps.dropFirst()).map { abs($1 - $0) }
      #expect((bends.max() ?? 1) < 0.004, "\(kind)")
      #expect(samples.first == 0 && abs(samples.last ?? 1) < 0.0001, "\(kind)")
    }
  }

  @Test func `fades over 50 to 100 ms`() {
    for (kind, _) in Self.cues {
      for tone in CueTones(kind).tones {
        #expect(tone.duration >= 2 * Tone.fade, "\(kind)")
      }
    }
    #expect((0.05...0.1).contains(Tone.fade))
    #expect(Fade.envelope(at: 0, of: 1, fade: Tone.fade) == 0)
    #expect(abs(Fade.envelope(at: Tone.fade / 2, of: 1, fade: Tone.fade) - 0.5) < 1e-9)
    #expect(Fade.envelope(at: 0.5, of: 1, fade: Tone.fade) == 1)
  }

  @Test func `differs from every other`() {
    let heard = Self.cues.map { cue in
      (cue.kind, cue.samples, cue.samples.reduce(0) { $0 + $1 * $1 })
    }
    for (index, (kind, samples, energy)) in heard.enumerated() {
      #expect(energy > 1)
      for (other, others, otherEnergy) in heard[(index + 1)...] {
        let shared = zip(samples, others).reduce(0) { $0 + $1.0 * $1.1 }
        #expect(abs(shared) / (energy * otherEnergy).squareRoot() < 0.9, "\(kind) and \(other)")
      }
    }
  }

  @Test func `rises for in and falls for out, and is low and even for a hold`() {
    let rising: [SoundCue.Kind] = [.breath(.inhale), .move(.lift), .move(.tense), .move(.open)]
    let falling: [SoundCue.Kind] = [
      .breath(.exhale), .move(.lower), .move(.release), .move(.close),
    ]
    for kind in rising { #expect(pitch(kind, 0.6, 1) > pitch(kind, 0, 0.4) * 1.04, "\(kind)") }
    for kind in falling { #expect(pitch(kind, 0.6, 1) < pitch(kind, 0, 0.4) * 0.96, "\(kind)") }
    let hold = pitch(.breath(.holdFull), 0, 1)
    #expect(abs(hold - 196) < 2)
    #expect(abs(pitch(.breath(.holdEmpty), 0, 1) - 147) < 2)
  }

  @Test func `is two notes for the change of sides, and a bell at the beginning and the end`() {
    let sides = CueTones(.changeSides).samples.map { abs($0) }
    let blocks = stride(from: 0, to: sides.count - 480, by: 480).map { start in
      sides[start..<start + 480].max() ?? 0
    }
    let notes = blocks.split { $0 < 0.01 }
    #expect(notes.count == 2)
    for kind in [SoundCue.Kind.start, .end] {
      let bell = CueTones(kind).samples.map { Float($0) }
      let second = Soundtrack.rate
      #expect(bell.count >= 4 * second)
      let loud = (0..<4).map { bell[$0 * second..<($0 + 1) * second].loudest }
      #expect(zip(loud, loud.dropFirst()).allSatisfy { $1 < $0 * 0.8 })
    }
  }

  @Test func `is made of a sine that is near enough`() {
    for step in 0...100_000 {
      let turns = Double(step) / 777
      #expect(abs(Sine.value(turns) - sin(2 * .pi * turns)) < 1e-6)
    }
  }
}
