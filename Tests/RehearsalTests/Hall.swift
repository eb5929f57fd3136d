import Assembly
import Intake
import Moderation
import Records
import Rehearsal

/// A hall for rehearsals: an opening, and errands that need no files.
enum Hall {
  /// 18:00 on 19 July 2016, four hours west of Greenwich.
  static let zero = Instant(milliseconds: 1_468_965_600_000)

  static func opening(kind: MeetingKind = .townhall) -> Opening {
    let zone = Zone(name: "America/New_York", offsets: [.init(from: zero, seconds: -14_400)])
    var opening = Opening(
      id: "2016-07-19-evening", title: "Evening on policing", kind: kind, zone: zone,
      scheduled: zero)
    opening.moderator = "the Moderator"
    opening.officials = [
      Official(id: OfficialID("chief"), office: "Chief of Police"),
      Official(id: OfficialID("mayor"), office: "Mayor"),
    ]
    if kind == .council {
      opening.officials += (1...5).map { ward in
        Official(
          id: OfficialID("ward\(ward)"), office: "Council Member", name: "Member \(ward)",
          isMember: true, seat: "Ward \(ward)", presides: ward == 1 ? .chair : nil)
      }
    }
    opening.agenda = [
      PlannedItem(title: "Welcome", type: .ceremony, box: .minutes(5)),
      PlannedItem(title: "Public comment", type: .comment, box: .minutes(60)),
      PlannedItem(title: "Questions", type: .panel, box: .minutes(30), owner: "chief"),
      PlannedItem(title: "Closing", type: .wrap),
    ]
    if kind == .council {
      opening.agenda.insert(
        PlannedItem(title: "Consent", type: .consent, parts: ["Lamps", "Lot", "Fees"]), at: 1)
    }
    return opening
  }

  /// The script's text below a header that opens no meeting but by a plan.
  static func script(_ lines: String) throws(Faults) -> Script {
    let header = "plan: evening.yaml\nzero: 2016-07-19T18:00:00-04:00\n\n"
    return try ScriptReader.read(header + lines, file: "evening.script")
  }

  static func replay(
    _ lines: String, signUps: [Moderation.SheetRow]? = nil, journal: any Journal = MemoryJournal()
  ) throws -> Replay {
    try Replay(
      script: try script(lines), opening: opening(), signUps: signUps, journal: journal,
      errands: PaperErrands())
  }

  /// The same script's record after it was exported and played again.
  static func replayed(_ proceedings: Proceedings) throws -> (entries: [Entry], Replay.Outcome) {
    let script = try ScriptReader.read(ScriptDataset.bytes(proceedings), file: "exported.script")
    let journal = MemoryJournal()
    var replay = try Replay(
      script: script, opening: nil, signUps: nil, journal: journal, errands: NoErrands())
    let outcome = replay.run()
    return (try journal.entries(after: EntryNumber(0)), outcome)
  }
}

/// Errands that hand out one sheet and write nothing.
final class PaperErrands: Errands {
  private(set) var saved: [SaveOrder] = []

  func sheet(at path: String) throws(Problem) -> [Moderation.SheetRow] {
    ["Cleo Marsh", "Dov Lind"].map {
      Moderation.SheetRow(signUp: SignUp(name: $0, source: .advance), item: nil)
    }
  }

  func save(_ order: SaveOrder, of proceedings: Proceedings) throws(Problem) -> Document {
    saved.append(order)
    return .line("Saved.")
  }
}

/// Errands of a place where no file can be read: what a script brings must be enough.
final class NoErrands: Errands {
  func sheet(at path: String) throws(Problem) -> [Moderation.SheetRow] {
    throw Problem(.storage, "there are no files here", remedy: "bring everything along")
  }

  func save(_ order: SaveOrder, of proceedings: Proceedings) throws(Problem) -> Document {
    .empty
  }
}
