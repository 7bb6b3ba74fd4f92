import BreatheCore
import PseudoTerminal
import Testing

/// The examples of FIPS 180-4, and what another program says of texts of every length around a block.
@Suite struct `A SHA-256` {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ]) func `is as it was published`(text: String, hash: String) {
    #expect(sha256(text.utf8) == hash)
  }

  @Test func `is that of another program`() throws {
    for count in [1, 54, 55, 56, 57, 63, 64, 65, 119, 120, 128, 5000] {
      let text = String(repeating: "é", count: count).prefix(count)
      let tool = try Launch(Tool.path(of: "sha256sum"), []).run(input: String(text))
      #expect(tool.output.prefix(64) == sha256(text.utf8))
    }
  }
}
