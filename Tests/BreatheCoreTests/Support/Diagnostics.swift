import BreatheCore

/// What a person reads of a file: each diagnostic in both languages.
func texts(of read: SessionFile) -> [String] {
  Language.allCases.flatMap { language in
    read.text.diagnostics.map { $0.text(file: "test.yaml", lines: read.text.lines, in: language) }
  }
}

/// The first scalar in `text` that controls, hides or reorders what a terminal shows.
func firstUnshowable(in text: String) -> Unicode.Scalar? {
  text.unicodeScalars.first { scalar in
    switch scalar.properties.generalCategory {
    case .control: scalar != "\n"
    case .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}

/// `bytes` for the message of a test that fails: with nothing in it that a terminal would act on.
func printable(_ bytes: [UInt8]) -> String {
  String(decoding: bytes, as: UTF8.self).unicodeScalars
    .map { $0.escaped(asASCII: true) }.joined()
}
