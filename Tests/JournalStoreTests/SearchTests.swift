import Assembly
import Foundation
import GRDB
import Records
import Testing

@testable import JournalStore

@Suite("Search over the archive")
struct SearchTests {
  /// A meeting with notes, a question, a promise, cards, and private words.
  static func evening(
    in archive: Archive, day: String = "2016-07-19", series: String? = "trust",
    kind: MeetingKind = .townhall, topic: String = "lamps"
  ) throws -> SQLiteJournal {
    var opening = Opening(
      id: "\(day)-evening", title: "Evening on \(topic)", kind: kind, zone: .utc,
      scheduled: Example.start)
    opening.series = series
    opening.officials = [Official(id: OfficialID("chief"), office: "Police Chief")]
    let journal = try archive.create(opening, seat: .moderator, at: Example.start)
    try add(
      to: journal, Example.added(1, "Ana Núñez"), Example.added(2, "Bo Lee"),
      Example.note(1, "The \(topic) on Main Street are broken."),
      Example.note(2, "She lives at 12 Garden Street."),
      Example.note(3, "HIDDENWORD he was tired", isPrivate: true),
      .ledger(
        .asked(
          number: 1, text: "Who pays for it?", asker: CardNumber(1), to: OfficialID("chief"),
          item: nil)),
      .ledger(.answered(question: 1, gist: "The council does.")),
      .ledger(
        .committed(
          number: 1, official: OfficialID("chief"), text: "mend the \(topic)", due: "15 Aug",
          item: nil)),
      .session(.adjourned(to: nil, waived: [])))
    return journal
  }

  static func add(to journal: SQLiteJournal, _ events: Event...) throws {
    let last = try journal.entries(after: EntryNumber(0)).count
    _ = try journal.append(
      Submission(
        typed: TypedLine(verb: "test", line: "typed HIDDENLINE"), seat: .moderator,
        events: events), at: Example.start + .minutes(5), expecting: EntryNumber(last))
  }

  private func references(_ archive: Archive, _ words: String) throws -> [String] {
    try archive.search(SearchQuery(words)).map { "\($0.kind.rawValue) \($0.reference ?? "")" }
  }

  @Test("Words are found in titles, notes, questions, answers, promises and names")
  func kinds() throws {
    let shelf = Shelf()
    let archive = try shelf.archive()
    _ = try SearchTests.evening(in: archive)
    let lamps = try references(archive, "lamps")
    #expect(Set(lamps) == ["meeting ", "note N1", "commitment C1"])
    #expect(try references(archive, "pays") == ["question Q1"])
    #expect(try references(archive, "council does") == ["answer Q1"])
    #expect(try references(archive, "nunez").contains("speaker #1"))
    let hit = try #require(try archive.search(SearchQuery("broken")).first)
    #expect(hit.snippet == "The lamps on Main Street are [broken].")
    #expect(hit.meeting == "2016-07-19-evening")
  }

  @Test("Accents and capitals make no difference; phrases, stars and hostile text are read")
  func words() throws {
    let shelf = Shelf()
    let archive = try shelf.archive()
    _ = try SearchTests.evening(in: archive)
    #expect(try references(archive, "NÚÑEZ") == references(archive, "nunez"))
    #expect(try references(archive, "\"main street\"") == ["note N1"])
    #expect(try references(archive, "\"street main\"").isEmpty)
    #expect(try references(archive, "brok*") == ["note N1"])
    #expect(try references(archive, "lamps\"\u{301}main street") == ["note N1"])
    for hostile in [
      "x\"\u{301}y", "\"\u{301}lamps", "lamps*\u{301}", "NEAR(", "text:lamps", "a AND", "lamps OR",
      "-lamps", "^lamps", "'lamps",
    ] {
      _ = try archive.search(SearchQuery(hostile))
    }
    for empty in ["", "\"", "*", "()"] {
      #expect(throws: JournalFailure.self) { _ = try archive.search(SearchQuery(empty)) }
    }
  }

  @Test("Hits are limited to a day, kind, series, person and sort of text")
  func filters() throws {
    let shelf = Shelf()
    let archive = try shelf.archive()
    _ = try SearchTests.evening(in: archive)
    _ = try SearchTests.evening(
      in: archive, day: "2017-01-10", series: nil, kind: .council, topic: "trees and lamps")
    func count(_ change: (inout SearchQuery) -> Void) throws -> Int {
      var query = SearchQuery("lamps")
      change(&query)
      return try archive.search(query).count
    }
    #expect(try count { _ in } == 6)
    #expect(try count { $0.since = CivilDate(text: "2017-01-01") } == 3)
    #expect(try count { $0.kind = .townhall } == 3)
    #expect(try count { $0.series = "trust" } == 3)
    #expect(try count { $0.passage = .commitment } == 2)
    #expect(try count { $0.who = "chief" } == 2)
    #expect(try count { $0.limit = 1 } == 1)
  }

  @Test("What comes into the record, or goes out of the public copy, holds at the next search")
  func staleness() throws {
    let shelf = Shelf()
    let archive = try shelf.archive()
    let journal = try SearchTests.evening(in: archive)
    #expect(try references(archive, "garden") == ["note N2"])
    try SearchTests.add(to: journal, .privacy(.redacted(Reference(.note, 2))))
    #expect(try references(archive, "garden").isEmpty)
    #expect(try references(archive, "nunez").count == 2)
    try SearchTests.add(to: journal, .privacy(.nameRedacted(CardNumber(1))))
    #expect(try references(archive, "nunez").isEmpty)
    try SearchTests.add(
      to: journal,
      .agenda(.added(item: 2, title: "A letter of Ana Núñez", type: .comment, box: nil)))
    #expect(try references(archive, "letter") == ["item item 2"])
    #expect(try references(archive, "nunez").isEmpty)
    let other = try shelf.archive()
    #expect(try references(other, "lamps").count == 3)
  }

  @Test("An index that is missing, emptied or damaged is made anew")
  func repair() throws {
    let shelf = Shelf()
    let archive = try shelf.archive()
    _ = try SearchTests.evening(in: archive)
    for damage in [
      "DROP TABLE passage", "DROP TABLE search", "DROP TABLE digest",
      "UPDATE digest SET form = 0", "DELETE FROM digest",
      "UPDATE search_data SET block = x'00'",
    ] {
      #expect(try references(archive, "lamps").count == 3, "before \(damage)")
      try archive.write { db in try db.execute(sql: damage) }
      #expect(try references(archive, "lamps").count == 3, "after \(damage)")
    }
  }

  @Test("Neither private words nor what was typed, redacted or struck is in any column")
  func privacy() throws {
    let shelf = Shelf()
    let archive = try shelf.archive()
    let journal = try SearchTests.evening(in: archive)
    try SearchTests.add(
      to: journal, .privacy(.redacted(Reference(.note, 2))),
      .privacy(.nameRedacted(CardNumber(1))))
    try SearchTests.add(
      to: journal,
      .minutes(.corrected(reference: Reference(.note, 1), old: "broken", new: "dark")))
    for word in ["HIDDENWORD", "HIDDENLINE", "Garden", "Núñez", "broken"] {
      #expect(try references(archive, word).isEmpty, "\(word)")
      let stored = try archive.read { db in
        try Int.fetchOne(
          db,
          sql: """
            SELECT (SELECT count(*) FROM passage WHERE text LIKE ?1 OR who LIKE ?1)
              + (SELECT count(*) FROM digest WHERE details LIKE ?1)
            """, arguments: ["%\(word)%"])
      }
      #expect(stored == 0, "\(word)")
    }
  }

  @Test("Training is not searched")
  func rehearsal() throws {
    let shelf = Shelf()
    let archive = try shelf.archive()
    var opening = Example.opening
    opening.isRehearsal = true
    _ = try archive.create(opening, seat: .moderator, at: Example.start)
    #expect(try archive.search(SearchQuery("police")).isEmpty)
    #expect(try archive.digests().isEmpty)
  }
}
