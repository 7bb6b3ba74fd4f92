// embed-files OUTPUT FILE…: writes a Swift file that holds each FILE's name and text.

import FoundationEssentials
import Glibc

let arguments = CommandLine.arguments.dropFirst()
guard let output = arguments.first else { exit(64) }

var source = """
  // Generated.
  let texts: [(name: String, text: String)] = [

  """
for path in arguments.dropFirst() {
  var text = try String(contentsOfFile: path, encoding: .utf8)
  if path.hasSuffix(".js") { text = text.withoutComments }
  let file = path.split(separator: "/").last ?? ""
  // A session is called by its id.
  let name = file.hasSuffix(".yaml") ? file.dropLast(".yaml".count) : file
  // More number signs than any text holds, so that no text can end its literal.
  let fence = String(repeating: "#", count: 12)
  source +=
    "  (\n    \(fence)\"\(name)\"\(fence),\n    \(fence)\"\"\"\n\(text)\n\"\"\"\(fence)\n  ),\n"
}
source += "]\n"
try source.write(toFile: output, atomically: true, encoding: .utf8)

extension String {
  /// A script without the lines that are comments and without indentation: a page is mailed.
  var withoutComments: String {
    var isComment = false
    let lines = split(separator: "\n").map { $0.drop { $0 == " " } }.filter { line in
      if line.hasPrefix("/*") { isComment = true }
      defer { if line.hasSuffix("*/") { isComment = false } }
      return !isComment && !line.hasPrefix("//")
    }
    return lines.joined(separator: "\n")
  }
}
