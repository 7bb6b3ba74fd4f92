/// The script and the style of a hand-out's page: each file's name, and its text.
package var handOutFiles: [(name: String, text: String)] { texts }
