import BreatheCore
import Testing

@Suite struct `A picture of a posture` {
  @Test func `turns round for the other side, brackets and slashes too`() {
    let left = Picture(rows: [
      #"  o    [="#,
      #" /|\__"#,
      #"_( }<"#,
    ])
    #expect(
      left.mirrored.rows == [
        #"=]    o"#,
        #"   __/|\"#,
        #"    >{ )_"#,
      ])
  }

  @Test func `turned twice is what it was`() throws {
    for id in ["low-lunge", "supine-hip"] {
      let picture = try #require(try shipped(id).picture)
      #expect(picture.mirrored != picture)
      #expect(picture.mirrored.mirrored == picture)
      #expect(picture.mirrored.columns == picture.columns)
    }
  }

  @Test func `stands free of what is blank to its left`() {
    #expect(Picture(rows: ["   o", "", "  /|"]).rows == [" o", "", "/|"])
    #expect(Picture(rows: ["", ""]).rows == ["", ""])
  }

  @Test func `comes along with an included session, for that one's steps only`() throws {
    let hold = "- hold: Lunge\n  for: 10s"
    let whole = try whole(
      file(id: "outer", head: #"picture: "(""#, steps: "- session: inner\n\(hold)"),
      including: [file(id: "inner", head: #"picture: "<""#, steps: hold)])
    let pictures = try whole.timeline(RunOptions()).segments.map { $0.picture?.rows.joined() }
    #expect(pictures == ["(", "<", "("])
  }

  @Test func `goes with the steps of its session, as it looks on their side`() throws {
    let timeline = try session(
      file(
        id: "test", head: #"picture: "/o""#,
        steps: """
          - breathe: 4-6
            cycles: 1
          - hold: Lunge
            for: 10s
            sides: [left, right]
          - move: Bridge
            tempo: [{ lift: 2s }, { lower: 2s }]
            reps: 1
            picture: "<"
          - rest: 20s
            every: 10s
            picture: "_"
          - rest: 10s
          """)
    ).timeline(RunOptions())
    let pictures = timeline.segments.map { $0.picture?.rows.joined() }
    #expect(pictures == ["/o", nil, nil, "/o", #"o\"#, #"o\"#, "<", "<", "_", "_", nil])
  }
}
