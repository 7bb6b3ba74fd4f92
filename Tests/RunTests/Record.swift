/// A line of the event stream of Swift Testing (`--event-stream-output-path`), as far as it is read.
struct Record: Decodable {
  struct Payload: Decodable {
    // Of a test.
    var id: String?
    var name: String?
    var displayName: String?
    // Of an event.
    var testID: String?
    var instant: Instant?
    var messages: [Message]?
    /// Of either.
    var kind: String
  }

  struct Instant: Decodable {
    /// In seconds.
    var absolute: Double
  }

  struct Message: Decodable {
    var text: String
  }

  /// `test` or `event`.
  var kind: String
  var payload: Payload
}
