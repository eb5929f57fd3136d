import Assembly
import Foundation
import Gallery
import JournalStore
import NIOCore
import Testing

@testable import gavel_display

@Suite("The desk that follows a meeting")
struct DeskTests {
  private let folder = FileManager.default.temporaryDirectory.appending(
    path: "desk-\(UUID().uuidString)")

  /// A desk at a meeting that has just opened its doors.
  private func desk() throws -> Desk {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let path = folder.appending(path: "archive.sqlite").path
    let archive = try Archive(path: path)
    let now = Instant(milliseconds: 1_468_967_400_000)
    var opening = Opening(
      id: "2016-07-19-evening", title: "Evening", kind: .townhall,
      zone: Zone(name: "UTC", offsets: [Zone.Offset(from: now, seconds: 0)]), scheduled: now)
    opening.agenda = [PlannedItem(title: "Comment", type: .comment)]
    _ = try archive.create(opening, seat: .moderator, at: now)
    try archive.close()
    return try Desk(archive: path, meeting: nil, takesCards: true)
  }

  @Test("Two people behind one address get a card each, and a form sent twice is one card")
  func cards() async throws {
    let desk = try desk()
    desk.start(Feed(loops: [any EventLoop]()))
    @Sendable func handIn(_ form: String, from client: String = "192.0.2.7") async throws -> Int {
      try await desk.handIn("name=&item=1&form=\(form)", from: client).get().rawValue
    }
    // At once: the counter forgets after a minute, for which a busy machine may let a test wait.
    async let first = handIn("11")
    async let again = handIn("11")
    async let other = handIn("12")
    let cards = try await [first, again, other]
    #expect(cards[0] == cards[1] && cards[2] != cards[0])
    for round in 0..<20 {
      let card = CardNumber(try await handIn("2\(round)", from: "192.0.2.1\(round)"))
      #expect(desk.showing.signUp.standing(of: card) != nil)
    }
    desk.stop()
    try FileManager.default.removeItem(at: folder)
  }

  @Test("A card that comes when the program ends was not recorded, and is told so")
  func over() async throws {
    let desk = try desk()
    desk.stop()
    #expect(await desk.handIn("name=Ana&form=1", from: "192.0.2.7") == .failure(.notRecorded))
    try FileManager.default.removeItem(at: folder)
  }
}
