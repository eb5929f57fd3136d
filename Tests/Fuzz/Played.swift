import Assembly
import Intake
import Moderation
import Records
import Rehearsal

/// A script played to its end in memory.
struct Played {
  /// A script longer than this only takes time.
  private static let mostLines = 120

  /// What plays it.
  private let replay: Replay
  /// The answers on the way.
  private let answers: [Document]

  /// Plays a script; nil where it is none.
  ///
  /// Whatever plan it names, it gets ours.
  init?(_ bytes: [UInt8]) {
    guard let script = try? ScriptReader.read(bytes, file: "f"),
      script.lines.count <= Played.mostLines,
      let plan = try? PlanReader.read(Played.plan, file: "plan"),
      var replay = try? Replay(
        script: script, opening: script.plan == nil ? nil : plan.opening, signUps: nil,
        journal: MemoryJournal(), errands: PaperErrands())
    else { return nil }
    var answers: [Document] = []
    while let step = replay.step() {
      switch step.result {
      case .replied(let reply): answers.append(reply.document)
      case .failed(let problem): answers.append(.line(problem.line))
      case .seated, .recorded: continue
      }
    }
    self.replay = replay
    self.answers = answers
  }

  /// What was recorded, one entry to a line, as the target `event` reads it.
  var events: [UInt8] {
    var bytes: [UInt8] = []
    for entry in replay.clerk.proceedings.entries {
      guard let coded = try? CodedEntry(entry) else { continue }
      bytes += coded.json.bytes() + [UInt8(ascii: "\n")]
    }
    return bytes
  }

  /// The clerk's record, as the target `record` reads it.
  var record: [UInt8] { RecordDataset(copy: .clerk).bytes(replay.clerk.proceedings) }

  /// Traps unless answers and records are fit for a terminal, and loading the journal comes to
  /// the same as living through it.
  func check() {
    for answer in answers {
      checkWords(String(decoding: TextWriter().write(answer), as: UTF8.self))
    }
    let proceedings = replay.clerk.proceedings
    precondition(
      Proceedings(replaying: proceedings.entries) == proceedings, "loading is not living through")
    checkRecord(of: proceedings)
    Seeds.keep(self)
  }

  private static let plan = """
    title: A meeting of the council
    body: City Council
    kind: council
    date: 2024-05-14
    start: 19:00
    zone: UTC
    officials:
      - {id: president, office: Council President, member: yes, presides: chair}
      - {id: reyes, office: Council Member, name: Delia Reyes, member: yes}
      - {id: lin, office: Council Member, name: Wei Lin, member: yes}
      - {id: cole, office: Council Member, name: Everett Cole, member: yes}
      - {id: ortiz, office: Council Member, name: Inez Ortiz, member: yes}
      - {id: mayor, office: Mayor}
      - {id: chief, office: Police Chief}
    agenda:
      - {title: Welcome, type: ceremony, minutes: 5}
      - {title: Public comment, type: comment, minutes: 30}
      - {title: Lamps, type: motion, minutes: 20}
      - {title: Consent, type: consent, minutes: 5, matters: [Benches, Salt]}
      - {title: A hearing, type: hearing, minutes: 20}
      - {title: Close, type: wrap, minutes: 5}
    """
}

/// Errands that touch nothing.
private final class PaperErrands: Errands {
  func sheet(at path: String) throws(Problem) -> [Moderation.SheetRow] {
    let name = path.isEmpty ? "Rosa Quintero" : path
    return [Moderation.SheetRow(signUp: SignUp(name: name), item: nil)]
  }

  func save(_ order: SaveOrder, of proceedings: Proceedings) throws(Problem) -> Document {
    .line("Kept.")
  }
}
