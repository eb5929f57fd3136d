import Assembly
import Foundation
import JournalStore
import Moderation
import Records
import Rehearsal
import Testing

@testable import gavel

@Suite("What is kept of a drill")
struct DrillKeepingTests {
  @Test(
    "The score is the same from the archive and the attempt log that are kept, byte by byte",
    arguments: [("barbershop", "careless"), ("failure", "model")])
  func kept(name: String, answer: String) throws {
    let scratch = try Program.Scratch()
    let path = scratch.path + "/archive.sqlite"
    let scenario = try #require(try ScenarioLibrary.named(name)?.scenario())
    let script = try #require(try AnswerScript(answer, of: scenario, file: name))
    let drill = Drill(scenario, seed: 3)

    let (id, log, score) = try play(drill, script, archive: path)

    let archive = try Archive(path: path)
    defer { try? archive.close() }
    let entries = try archive.journal(for: id).entries(after: EntryNumber(0))
    let attempts = try log.split(separator: "\n").map { line in
      try #require(Attempt(json: try JSON(parsing: line.utf8)))
    }
    let again = Scoring.score(drill, Proceedings(replaying: entries), attempts)
    #expect(again.json.text == score)
  }

  /// Plays a drill as it is played at a terminal; returns what is kept of it.
  private func play(
    _ drill: Drill, _ script: AnswerScript, archive path: String
  ) throws -> (id: String, log: String, score: String) {
    let archive = try Archive(path: path)
    defer { try? archive.close() }
    let journal = try archive.create(drill.opening, seat: .moderator, at: drill.zero)
    let log = Log()
    let sit = { () throws(Problem) -> Clerk in
      do {
        let journal = try archive.journal(for: journal.id)
        return try Clerk(journal: journal, seat: .moderator, errands: NoErrands())
      } catch let problem as Problem {
        throw problem
      } catch {
        throw Problem(.storage, "\(error)", remedy: "try again")
      }
    }
    let session = DrillSession(
      drill, doors: .init(log: { log.lines += $0.json.text + "\n" }, relaunch: sit))
    var clerk = try sit()
    try session.begin(&clerk, isOpened: true)
    var auto = AutoDrill(session, clerk: clerk, script: script)
    while auto.step() != nil {}
    let card = Scoring.score(drill, auto.clerk.proceedings, session.attempts)
    return (journal.id, log.lines, card.json.text)
  }

  private final class Log {
    var lines = ""
  }

  private final class NoErrands: Errands {
    func sheet(at path: String) throws(Problem) -> [Moderation.SheetRow] { [] }

    func save(_ order: SaveOrder, of proceedings: Proceedings) throws(Problem) -> Document {
      .line("Kept.")
    }
  }
}
