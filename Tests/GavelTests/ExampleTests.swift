import Assembly
import Foundation
import Records
import Rehearsal
import Testing

@Suite("The examples, played")
struct ExampleTests {
  static let names = [
    "community-policing/evening", "community-policing/roundtable", "community-policing/barbershop",
    "council/evening",
  ]

  @Test("Every line goes as its script says, up to an adjournment", arguments: names)
  func asWritten(name: String) throws {
    let play = try ExamplePlay(name)
    #expect(play.outcome.isAsWritten, "\(play.deviations)")
    #expect(play.proceedings.meeting.session.phase == .adjourned)
  }

  @Test("Played twice, an example leaves the same bytes", arguments: names)
  func twice(name: String) throws {
    let (first, second) = (try ExamplePlay(name).records, try ExamplePlay(name).records)
    #expect(first.count == Exports.all.count)
    #expect(differing(first, second) == [])
  }

  @Test("The exported script of an example, played, leaves the same bytes", arguments: names)
  func roundTrip(name: String) throws {
    let play = try ExamplePlay(name)
    let again = try ExamplePlay(exported: play.proceedings)
    #expect(again.outcome.isAsWritten, "\(again.deviations)")
    #expect(again.proceedings.entries == play.proceedings.entries)
    #expect(differing(play.records, again.records) == [])
  }

  /// `RECORD=1` writes the records anew and fails, so that somebody reads what has changed.
  @Test("The records beside the scripts are what comes out", arguments: names)
  func goldens(name: String) throws {
    let records = try ExamplePlay(name).records
    let folder = ExamplePlay.records(of: name)
    for file in ExamplePlay.kept {
      let text = String(decoding: try #require(records[file]), as: UTF8.self)
      let url = folder.appending(path: file)
      let expected = try? String(contentsOf: url, encoding: .utf8)
      if ProcessInfo.processInfo.environment["RECORD"] == "1", text != expected {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try text.write(to: url, atomically: true, encoding: .utf8)
        Issue.record("\(name)/\(file) was written anew: read the change, then run without RECORD")
      } else {
        #expect(text == expected, "\(name)/\(file): \(firstDifference(text, expected ?? ""))")
      }
    }
  }

  @Test("The evening has two hundred lines over two hours and what evenings bring")
  func evening() throws {
    let play = try ExamplePlay("community-policing/evening")
    let meeting = play.proceedings.meeting
    let entries = play.proceedings.entries
    #expect(play.acceptedLines >= 200)
    #expect(play.outcome.refusedAsWritten >= 3)

    let span = try #require(entries.last).at - (try #require(entries.first)).at
    #expect((Duration.minutes(110)...Duration.minutes(130)).contains(span))

    let turns = meeting.floor.turns
    let residents = turns.filter { turn in
      if case .card = turn.holder { turn.ending != .noShow } else { false }
    }
    #expect((35...40).contains(residents.count))
    #expect(turns.count { $0.ending == .noShow } >= 3)
    #expect(turns.count { $0.clock.over(at: $0.endedAt ?? play.script.zero) > .zero } >= 5)

    #expect(entries.contains { if case .speakers(.named) = $0.event { true } else { false } })
    #expect(entries.contains { if case .floor(.rebound) = $0.event { true } else { false } })
    #expect(entries.contains { if case .history(.struck) = $0.event { true } else { false } })
    #expect(entries.contains { if case .history(.restored) = $0.event { true } else { false } })
    #expect(entries.contains { if case .session(.recessed) = $0.event { true } else { false } })
    #expect(meeting.ledger.commitments.count { $0.state == .confirmed } >= 3)
  }

  @Test("The council's evening holds what a body's evening brings")
  func council() throws {
    let play = try ExamplePlay("council/evening")
    let meeting = play.proceedings.meeting
    #expect(play.outcome.refusedAsWritten == 4)
    let motions = meeting.motions.all
    #expect(motions.contains { $0.kind == .amend } && motions.contains { $0.kind == .amend2 })
    #expect(motions.first { $0.kind == .previous }?.disposition == .lost)
    #expect(meeting.votes.all.contains { $0.state == .divided })
    let ties = meeting.votes.all.filter { $0.tally == Tally(yes: 3, no: 3) }
    #expect(ties.count == 2)
    #expect(meeting.roll.recusals.map(\.member.text) == ["cole"])
    #expect(meeting.session.closedSessions.count == 1)
    #expect(meeting.roll.losses.count == 1)
    #expect(meeting.quorum?.isPresent == false)
    #expect(meeting.duties.map(\.kind) == [.notice, .votes, .minutes])
    let minutes = String(decoding: try #require(play.records["minutes.txt"]), as: UTF8.self)
    for member in meeting.members { #expect(minutes.contains(member.name ?? "?")) }
    #expect(!minutes.contains("claim is weak"))
  }

  private func differing(_ one: [String: [UInt8]], _ other: [String: [UInt8]]) -> [String] {
    Set(one.keys).union(other.keys).filter { one[$0] != other[$0] }.sorted()
  }

  private func firstDifference(_ actual: String, _ expected: String) -> String {
    let (left, right) = (
      actual.split(separator: "\n", omittingEmptySubsequences: false),
      expected.split(separator: "\n", omittingEmptySubsequences: false)
    )
    let line = zip(left, right).enumerated().first { $0.element.0 != $0.element.1 }
    guard let line else { return "one is longer: \(left.count) lines against \(right.count)" }
    return "line \(line.offset + 1) is “\(line.element.0)”, was “\(line.element.1)”"
  }
}
