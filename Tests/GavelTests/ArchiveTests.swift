import Foundation
import Testing

@Suite("The archive from outside")
struct ArchiveTests {
  private static let plan = """
    title: Evening on lamps
    series: lamps
    date: 2016-07-19
    start: 18:30
    zone: America/New_York
    officials:
      - id: works
        office: Public Works
    agenda:
      - title: Comment
        type: comment

    """
  private static let script = """
    plan: p.yaml
    zero: 2016-07-19T18:30:00-04:00

    open
    limit 2:00
    count 12
    add Ana Núñez
    next
    start
    / The lamps on Main Street are dark. --- she sounded tired
    / She lives at 12 Garden Street.
    @+1:20 end
    ? Who pays? to @works
    ! @works mend the lamps by 15 Aug
    confirm C1
    act @works bring the map
    redact N3
    adjourn!

    """

  private struct Shelf {
    let scratch: Program.Scratch
    var path: String { scratch.path + "/a.sqlite" }

    init() throws {
      scratch = try Program.Scratch()
      for (name, text) in [("p.yaml", ArchiveTests.plan), ("s.script", ArchiveTests.script)] {
        try text.write(
          toFile: "\(scratch.path)/\(name)", atomically: true, encoding: .utf8)
      }
      let played = try Program.run(
        ["replay", "\(scratch.path)/s.script", "--archive", path, "--out", scratch.path])
      #expect(played.status == 0, "\(played.output)\(played.errors)")
    }

    func run(_ words: String..., input: String = "") throws -> Program.Result {
      try Program.run(words + ["--archive", path], input: input)
    }
  }

  @Test("Words are found in all meetings, as a table, as JSON and as CSV")
  func search() throws {
    let shelf = try Shelf()
    let found = try shelf.run("search", "lamps")
    #expect(found.status == 0)
    #expect(found.output.contains("[lamps]"), "\(found.output)")
    #expect(try shelf.run("search", "nunez").output.contains("Ana Núñez"))
    for word in ["garden", "tired"] {
      let nothing = try shelf.run("search", word)
      #expect(nothing.status == 1)
      #expect(nothing.output.contains("Nothing was found."))
    }
    let json = try shelf.run("search", "main street", "--format", "json")
    let rows = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]])
    #expect(rows.first?["reference"] as? String == "N1")
    #expect(
      try shelf.run("search", "lamps", "--in", "commitment", "--format", "csv").output
        .contains("C1,Public Works,mend the [lamps]"))
    #expect(try shelf.run("search").status == 2)
    #expect(try shelf.run("search", "lamps", "--since", "today").status == 2)
    #expect(try shelf.run("search", "lamps", "--since", "2016-07-20").status == 1)
  }

  @Test("Promises, people and figures of all meetings are listed")
  func lists() throws {
    let shelf = try Shelf()
    let promises = try shelf.run("commitments", "--overdue", "--owner", "works")
    #expect(promises.output.contains("mend the lamps"), "\(promises.output)")
    #expect(!promises.output.contains("bring the map"))
    #expect(try shelf.run("commitments", "--open").output.contains("bring the map"))
    #expect(try shelf.run("people").output.contains("Ana Núñez"))
    #expect(try shelf.run("stats", "lamps").output.contains("One meeting: 1 heard"))
    #expect(
      try shelf.run("stats", "--format", "csv").output.contains("2016-07-19-evening-on-lamps"))
  }

  @Test("A backup is restored elsewhere, and an archive is never overwritten")
  func backup() throws {
    let shelf = try Shelf()
    let (copy, back) = (shelf.scratch.path + "/copy.gavel", shelf.scratch.path + "/b/b.sqlite")
    #expect(try shelf.run("backup", copy).status == 0)
    #expect(try shelf.run("backup", copy).status == 3)
    let restored = try Program.run(["restore", copy, "--archive", back])
    #expect(restored.output.contains("1 meeting"), "\(restored.errors)")
    #expect(try shelf.run("restore", copy).status == 3)
    let seals = try [shelf.path, back].map { try Program.run(["verify", "--archive", $0]).output }
    #expect(seals[0] == seals[1])
  }

  @Test("A clerk's copy goes to another machine and gives the same documents; a public one not")
  func imported() throws {
    let shelf = try Shelf()
    let other = shelf.scratch.path + "/other.sqlite"
    let record = shelf.scratch.path + "/clerk.json"
    let exported = try shelf.run("export", "--format", "json", "--copy", "clerk", "-o", record)
    #expect(exported.status == 0, "\(exported.errors)")
    let taken = try Program.run(["import", record, "--archive", other])
    #expect(taken.output.contains("its seal is the one of the record"), "\(taken.errors)")
    #expect(try Program.run(["import", record, "--archive", other]).status == 3)
    for format in ["minutes.txt", "html", "json", "script"] {
      let copies = try [shelf.path, other].map {
        try Program.run(["export", "--format", format, "--archive", $0]).output
      }
      #expect(copies[0] == copies[1] && !copies[0].isEmpty, "\(format)")
    }
    let posted = shelf.scratch.path + "/public.json"
    _ = try shelf.run("export", "--format", "json", "-o", posted)
    let refused = try Program.run(["import", posted, "--archive", other])
    #expect(refused.status == 1)
    #expect(refused.errors.contains("it is a public copy"))
  }

  @Test("The exported script gives the same minutes, seal and all, with and without an archive")
  func scriptSeal() throws {
    let shelf = try Shelf()
    let folder = shelf.scratch.path
    _ = try shelf.run("export", "--format", "script", "-o", folder + "/again.script")
    let minutes = try shelf.run("export", "--format", "minutes.txt").output
    #expect(minutes.contains("Seal:"))
    for extra in [[], ["--archive", folder + "/again.sqlite"]] {
      let out = folder + "/out\(extra.count)"
      let played = try Program.run(
        ["replay", folder + "/again.script", "--out", out] + extra)
      #expect(played.status == 0, "\(played.output)")
      let again = try String(
        contentsOfFile: out + "/2016-07-19-evening-on-lamps/minutes.txt", encoding: .utf8)
      #expect(again == minutes)
    }
  }

  @Test("A line that was refused ends a replay with status 1, and the meeting is kept")
  func refusedReplay() throws {
    let scratch = try Program.Scratch()
    try "zero: 2016-07-19T18:30:00Z\n\nnext\n".write(
      toFile: scratch.path + "/r.script", atomically: true, encoding: .utf8)
    try (ArchiveTests.script + "\nnext\n").write(
      toFile: scratch.path + "/s.script", atomically: true, encoding: .utf8)
    try ArchiveTests.plan.write(
      toFile: scratch.path + "/p.yaml", atomically: true, encoding: .utf8)
    let archive = ["--archive", scratch.path + "/a.sqlite"]
    let played = try Program.run(
      ["replay", scratch.path + "/s.script", "--out", scratch.path] + archive)
    #expect(played.status == 1)
    #expect(try Program.run(["list"] + archive).output.contains("adjourned"))
  }

  @Test("A purge says what goes, waits for --yes and for the approval, and verify stays true")
  func purge() throws {
    let shelf = try Shelf()
    #expect(try shelf.run("purge", "2016").status == 1)
    let seal = try shelf.run("verify").output.split(separator: "\n").first { $0.hasPrefix("Seal") }
    let planned = try shelf.run("purge", "2016", "--unapproved")
    #expect(planned.output.contains("redacted texts: N3"), "\(planned.output)")
    #expect(planned.output.contains("Nothing was changed."))
    #expect(try shelf.run("approve").status == 0)
    let purged = try shelf.run("purge", "2016", "--yes")
    #expect(purged.status == 0 && purged.output.contains("Gone for good"))
    let verified = try shelf.run("verify")
    #expect(verified.status == 0 && verified.output.contains("purged"))
    #expect(seal != nil)
    let script = try shelf.run("export", "--format", "script").output
    #expect(!script.contains("Garden") && !script.contains("tired"))
  }

  @Test("Ids of meetings are offered where one is asked for")
  func completion() throws {
    let script = try Program.run(["--generate-completion-script", "bash"]).output
    #expect(script.contains("---completion") && script.contains("verify"))
  }
}
