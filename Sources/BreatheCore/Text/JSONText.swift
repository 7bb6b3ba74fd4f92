extension String {
  /// The string as JSON writes it.
  package var jsonQuoted: String {
    var result = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

/// The key of a value in JSON that has its name from a list.
package struct JSONKey: CodingKey, ExpressibleByStringLiteral {
  package let stringValue: String

  package init(_ name: String) { stringValue = name }

  package init(stringLiteral name: String) { stringValue = name }

  package init?(stringValue name: String) { stringValue = name }

  package var intValue: Int? { nil }

  package init?(intValue: Int) { nil }
}
