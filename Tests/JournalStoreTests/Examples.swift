import Assembly
import Foundation
import JournalStore

/// A folder of its own for one test, which goes when the test is over.
final class Shelf {
  let folder: String

  init() {
    folder =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("gavel-store-\(UUID().uuidString)").path
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  var path: String { folder + "/archive.gavel" }

  func archive() throws -> Archive { try Archive(path: path) }

  func write(_ bytes: [UInt8]) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }

  func contents() throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path)) }
}

enum Example {
  static let start = Instant(milliseconds: 1_468_969_200_000)

  static var opening: Opening {
    Opening(
      id: "2016-07-19-police-town-hall", title: "Police town hall", kind: .townhall, zone: .utc,
      scheduled: start)
  }

  static func submission(_ line: String?, _ events: Event...) -> Submission {
    Submission(
      typed: line.map { TypedLine(verb: String($0.prefix { $0 != " " }), line: $0) },
      seat: .moderator, events: events)
  }

  static func added(_ number: Int, _ name: String) -> Event {
    .speakers(
      .added(
        card: CardNumber(number), item: ItemNumber(1), signUp: SignUp(name: name), late: false,
        next: false))
  }

  static func note(_ number: Int, _ text: String, isPrivate: Bool = false) -> Event {
    .minutes(.noted(number: number, text: text, isPrivate: isPrivate))
  }

  /// Makes a meeting with an opening, two cards from one command, and a private note.
  static func meeting(in archive: Archive) throws -> SQLiteJournal {
    let journal = try archive.create(opening, seat: .moderator, at: start)
    _ = try journal.append(
      submission("add Ana Ruiz, Ben Okafor", added(1, "Ana Ruiz"), added(2, "Ben Okafor")),
      at: start + .seconds(5), expecting: EntryNumber(1))
    _ = try journal.append(
      submission(
        "note ask again --- he sounded tired", note(1, "he sounded tired", isPrivate: true)),
      at: start + .seconds(9), expecting: EntryNumber(3))
    return journal
  }
}
