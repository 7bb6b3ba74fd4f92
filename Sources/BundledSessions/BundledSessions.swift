/// The sessions that ship: each file's name without `.yaml`, and its text.
package var bundledSessions: [(name: String, text: String)] { texts }
