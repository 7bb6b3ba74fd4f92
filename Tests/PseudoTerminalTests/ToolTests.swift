import PseudoTerminal
import Testing

struct ToolTests {
  @Test func find() throws {
    #expect(Tool.find("sh")?.hasSuffix("/sh") == true)
    #expect(Tool.find("no-such-tool") == nil)
    #expect(try Tool.path(ofBuilt: "job-shell").hasSuffix("/job-shell"))
    let missing = try #require(throws: Tool.Missing.self) { try Tool.path(of: "no-such-tool") }
    #expect(missing.description.hasPrefix("no-such-tool was not found in "))
  }
}
