import Foundation
import Testing

@Suite("The clerk's ways with minutes")
struct MinutesTests {
  private static let evening = """
    open
    / The lamps are borken.
    / She lives at 12 Garden Street.
    count 3
    adjourn!

    """

  private struct Desk {
    let scratch: Program.Scratch
    let archive: [String]

    init() throws {
      scratch = try Program.Scratch()
      archive = ["--archive", scratch.path + "/a.sqlite"]
      let opened = try Program.run(
        ["open", "--out", scratch.path] + archive, input: MinutesTests.evening)
      #expect(opened.status == 0, "\(opened.output)\(opened.errors)")
    }

    func run(_ words: String..., input: String = "") throws -> Program.Result {
      try Program.run(words + archive, input: input)
    }

    func minutes(_ options: String...) throws -> String {
      try Program.run(["export", "--format", "minutes.txt"] + options + archive).output
    }
  }

  @Test("From draft to circulated, corrected, approved and amended, as list and minutes say")
  func life() throws {
    let desk = try Desk()
    #expect(try desk.run("list").output.contains("draft"))
    #expect(try desk.minutes().contains("DRAFT: not approved"))
    #expect(try desk.run("circulate", "--to", "the members").status == 0)
    #expect(try desk.run("list").output.contains("circulated"))
    let corrected = try desk.run("correct", input: "fix N1 /borken/broken/\nadd Ana Ruiz\n")
    #expect(corrected.status == 1)
    #expect(corrected.output.contains("1 place changed."), "\(corrected.output)")
    #expect(corrected.output.contains("! the meeting was adjourned"))
    let approved = try desk.run("approve", "--by", "the Council", "--note", "by consent")
    #expect(approved.output.contains("approved by the Council, as corrected"))
    #expect(try desk.run("list", "--json").output.contains("approved as corrected"))
    let first = try desk.minutes()
    #expect(first.contains("The lamps are broken."))
    #expect(!first.contains("DRAFT"))

    let refused = try desk.run("correct", input: "fix N1 /lamps/trees/\n")
    #expect(refused.output.contains("'version amend WHY' begins version 2"))
    #expect(try desk.minutes() == first)
    #expect(try desk.run("amend", "--why", "motion 3").status == 0)
    #expect(try desk.run("correct", input: "fix N1 /lamps/trees/\n").status == 0)
    #expect(try desk.minutes().contains("DRAFT: version 2"))
    #expect(try desk.minutes("--version", "1") == first)
    #expect(try desk.run("approve", "--on", "2099-01-01").status == 1)
    #expect(try desk.run("approve").status == 0)
    #expect(try desk.run("list", "--json").output.contains("amended, version 2"))
    #expect(try desk.minutes().contains("The trees are broken."))
    #expect(try desk.minutes("--version", "1") == first)
    #expect(try desk.run("export", "--format", "text", "--version", "3").status == 1)
  }

  @Test("The seal in the minutes is the one that verify prints, and says which version it seals")
  func seal() throws {
    let desk = try Desk()
    func seals() throws -> [String] {
      try desk.run("verify").output.split(whereSeparator: \.isWhitespace).map(String.init)
        .filter { $0.count == 64 }
    }
    let draft = try seals()
    #expect(draft.count == 2 && draft[0] == draft[1])
    let minutes = try desk.minutes()
    #expect(minutes.contains(draft[0]))
    _ = try desk.run("approve")
    let approved = try seals()
    #expect(approved[0] != draft[0])
    #expect(try desk.minutes().contains(approved[0]))
    #expect(try desk.run("correct", input: "redact N2\n").status == 0)
    let later = try seals()
    #expect(later.count == 2)
    let posted = try desk.minutes()
    #expect(posted.contains(later[1]) && !posted.contains("Garden"))
    #expect(posted.contains("something was taken out"))
  }

  @Test("Only the minutes of a meeting that is over are corrected, and it is not resumed")
  func refusals() throws {
    let desk = try Desk()
    let resumed = try desk.run("resume", "2")
    #expect(resumed.status == 1)
    #expect(resumed.errors.contains("'gavel correct "), "\(resumed.errors)")
    #expect(try desk.run("open", "--new", input: "open\n").status == 0)
    for words in [["circulate"], ["approve"], ["amend", "--why", "x"], ["correct"]] {
      let result = try Program.run(words + desk.archive)
      #expect(result.status == 1, "\(words)")
      #expect(result.errors.contains("is not adjourned"), "\(result.errors)")
    }
    #expect(try desk.run("approve", "--on", "August").status == 2)
  }
}
