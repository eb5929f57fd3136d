import Assembly
import Testing

@testable import Moderation

@Suite("Notes behind a line")
struct NotesTests {
  @Test(
    "Private words do not get into what a note is about, whatever white space parts the line",
    arguments: ["add Ana Ruiz --- SECRET", "add Ana Ruiz\t---\tSECRET", "add\tAna Ruiz --- SECRET"])
  func about(line: String) throws {
    var clerk = try Clerk(journal: MemoryJournal(), seat: .moderator, errands: PaperErrands())
    var opening = Stage.plainOpening
    opening.agenda = [PlannedItem(title: "Comment", type: .comment)]
    _ = try clerk.record([.session(.opened(opening))], at: Stage.doors)
    _ = try clerk.handle(line, at: Stage.doors)
    let notes = clerk.proceedings.meeting.minutes.notes
    #expect(notes.map(\.text) == ["Add Ana Ruiz: SECRET"])
    #expect(notes.map(\.isPrivate) == [true])
  }
}
