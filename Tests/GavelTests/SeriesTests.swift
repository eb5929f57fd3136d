import Foundation
import Testing

@Suite("A series of meetings")
struct SeriesTests {
  private func plan(_ date: String, title: String) -> String {
    """
    title: \(title)
    series: trust
    date: \(date)
    start: 18:30
    zone: America/New_York
    officials:
      - id: chief
        office: Police Chief
    agenda:
      - title: Welcome
        type: ceremony
      - title: Comment
        type: comment

    """
  }

  @Test("What was promised and not kept opens the next meeting, and is settled there")
  func carried() throws {
    let scratch = try Program.Scratch()
    let files = FileManager.default
    for (name, date) in [("first", "2016-07-19"), ("second", "2016-07-26")] {
      try plan(date, title: name).write(
        toFile: "\(scratch.path)/\(name).yaml", atomically: true, encoding: .utf8)
    }
    let tail = ["--archive", "\(scratch.path)/a.sqlite", "--out", scratch.path]
    let first = try Program.run(
      ["open", "\(scratch.path)/first.yaml"] + tail,
      input: """
        open
        item
        limit 2:00
        add Ana Ruiz
        next
        start
        end
        ! @chief publish stop data by 15 Aug
        confirm C1
        ! @chief walk Main Street
        confirm C2
        ? Who pays for cameras? to @chief
        count 12
        adjourn!

        """)
    #expect(first.status == 0, "\(first.output)")
    let second = try Program.run(
      ["open", "\(scratch.path)/second.yaml"] + tail,
      input: """
        open
        agenda
        recap
        people
        done C1 the data are on the city's site
        drop C2 -- no officers to spare
        ans Q1 the council does
        count 10
        adjourn!

        """)
    #expect(second.status == 0, "\(second.output)")
    #expect(second.output.contains("What became of earlier promises"))
    #expect(second.output.contains("publish stop data"))
    #expect(second.output.contains("Ana Ruiz"))
    let folder = try #require(
      try files.contentsOfDirectory(atPath: scratch.path).first { $0.hasSuffix("second") })
    let minutes = try String(
      contentsOfFile: "\(scratch.path)/\(folder)/minutes.txt", encoding: .utf8)
    #expect(minutes.contains("2016-07-19-first"))
    let third = try Program.run(
      ["open", "\(scratch.path)/second.yaml"] + tail, input: "open\nrecap\n")
    #expect(third.output.contains("Nothing was asked, promised or parked yet"))
  }
}
