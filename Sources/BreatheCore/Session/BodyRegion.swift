/// A part of the body that a session puts to something.
package enum BodyRegion: String, CaseIterable, Sendable {
  case hip, back, knee, ankle, shoulder, arm, neck, pelvis
}
