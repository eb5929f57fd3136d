import Assembly
import Moderation
import Records
import Testing

/// What the documents say of an evening with motions, votes and rulings.
@Suite("The record of a council")
struct CouncilMinutesTests {
  private static let lines = [
    "open", "roll all", "move @reyes main That five lamps on Main Street be repaired.",
    "second @cole", "amend @cole strike five and insert ten", "second @green", "vote hands",
    "tally 3 2", "rc @green no", "rc @ward no", "rc rest aye", "result",
    "move @ward main That nobody sees this.", "point @green -- a main motion is pending",
    "rule sustained -- one main motion at a time", "appeal @ward", "second @green",
    "vote roll", "rc aye", "rc no", "rc no", "rc @diaz abs -- came late", "rc rest aye",
    "result", "move @green previous", "second @ward", "vote", "result! lost", "vote",
    "result! carried", "division @ward", "tally 2 3", "result! lost",
    "move @diaz main That Ana Ruiz be thanked.", "second @cole", "withdraw @diaz", "second @cole",
    "consent", "result", "move @diaz main That the square be swept.", "second none",
    "straw 3 1 1 Start at seven?", "consent the order as printed", "object @ward",
  ]

  /// The proceedings after the lines; those that are refused change nothing.
  private static func proceedings(_ lines: [String] = CouncilMinutesTests.lines) throws
    -> Proceedings
  {
    var opening = Stage.plainOpening
    opening.kind = .council
    opening.rules = .defaults(for: .council)
    opening.officials = ["reyes", "cole", "green", "ward", "diaz"].map {
      Official(
        id: OfficialID($0), office: "Member", name: $0.prefix(1).uppercased() + $0.dropFirst(),
        isMember: true, presides: $0 == "reyes" ? .chair : nil)
    }
    opening.agenda = [PlannedItem(title: "Lamps", type: .motion)]
    var clerk = try Clerk(journal: MemoryJournal(), seat: .moderator, errands: PaperErrands())
    _ = try clerk.record([.session(.opened(opening))], at: Stage.doors)
    for line in lines { _ = try? clerk.handle(line, at: Stage.doors) }
    return clerk.proceedings
  }

  private func text(_ composer: some Composer, _ proceedings: Proceedings) -> String {
    String(decoding: TextWriter(width: 96).write(composer.compose(proceedings)), as: UTF8.self)
  }

  @Test("Minutes give the final wording, amendments, rulings, and each vote by name")
  func minutes() throws {
    let minutes = text(MinutesComposer(), try CouncilMinutesTests.proceedings())
    let expected = """
      M1. Member Reyes, seconded by Member Cole, moved: That ten lamps on Main Street be repaired.

      - M2. Member Cole, seconded by Member Green, moved to amend M1: strike “five” and insert “ten”.
        Carried by show of hands, 3 to 2. Ayes: Member Reyes, Member Cole and Member Diaz. Noes:
        Member Green and Member Ward.
      - M4. Member Green, seconded by Member Ward, moved the previous question. Lost by voice; it
        needed two thirds of votes cast.

      A vote by voice was set aside; Member Ward demanded a division.

      Lost by rising, 2 to 3.

      M7. Member Diaz moved: That the square be swept.

      Died for want of a second.

      - Unanimous consent was asked: the order as printed. Member Ward objected.

      - 18:30 Member Green raised a point of order: a main motion is pending. The chair ruled the
        point well taken: one main motion at a time. Member Ward, seconded by Member Green, appealed
        from the ruling of the chair. The ruling of the chair stands by roll call, 2 to 2, 1
        abstaining; it needed a majority against it, of votes cast. Ayes: Member Reyes and Member
        Ward. Noes: Member Cole and Member Green. Abstaining: Member Diaz (came late).

      - A show of hands on “Start at seven?”, informal and no decision: 3 to 1, 1 neither.
      """
    #expect(minutes.contains(expected), "\(minutes)")
    #expect(!minutes.contains("Ana Ruiz"), "a withdrawn motion stands in the minutes")
  }

  @Test("The transcript tells every step, the withdrawn motion too")
  func transcript() throws {
    let transcript = text(TranscriptComposer(), try CouncilMinutesTests.proceedings())
    for line in [
      "M2. Member Cole moved to amend M1: strike “five” and insert “ten”.",
      "M1 now reads: That ten lamps on Main Street be repaired.",
      "The vote on M3 was taken by roll call; it needs a majority against it, of votes cast.",
      "Member Diaz: abstains (came late).", "M3: the ruling of the chair stands, 2 to 2, 1 abst",
      "Member Ward demanded a division.", "M6: carried, without objection.",
    ] {
      #expect(transcript.contains(line), "\(line)\n\(transcript)")
    }
  }

  @Test("What all were for has everybody's name, however it was announced")
  func unanimity() throws {
    let proceedings = try CouncilMinutesTests.proceedings([
      "open", "roll all", "move @cole main That the lamps be lit.", "second @ward", "vote hands",
      "rc @cole aye", "result carried unanimous", "move @cole main That the park be lit.",
      "second @ward", "consent", "result",
    ])
    let minutes = text(MinutesComposer(), proceedings)
    let names =
      "Ayes: Member Reyes, Member Cole, Member Green, Member Ward and Member Diaz."
    #expect(minutes.flattened.contains("by show of hands, unanimously. \(names)"), "\(minutes)")
    #expect(minutes.flattened.contains("Carried by unanimous consent. \(names)"), "\(minutes)")
    let sheet = String(decoding: VotesDataset().bytes(proceedings), as: UTF8.self)
    #expect(sheet.split(whereSeparator: \.isNewline).dropFirst().count == 10)
    #expect(!sheet.contains("not voting"), "\(sheet)")
  }

  @Test("What was taken out of a motion stands in no public document")
  func redaction() throws {
    let lines = CouncilMinutesTests.lines + ["redact M1", "redact M2"]
    let proceedings = try CouncilMinutesTests.proceedings(lines)
    let record = String(decoding: RecordDataset().bytes(proceedings), as: UTF8.self)
    let documents = Composers.all.map { text($0, proceedings) } + [record]
    for document in documents {
      #expect(!document.contains("lamps on Main"), "\(document)")
      #expect(!document.contains("“ten”"), "\(document)")
    }
  }

  @Test("A record that contradicts itself is kept as it is and flagged")
  func contradiction() throws {
    var proceedings = try CouncilMinutesTests.proceedings(
      Array(CouncilMinutesTests.lines.prefix(8)))
    let command = CommandNumber(proceedings.commands.count + 1)
    proceedings.append(
      Entry(
        number: proceedings.last.next, command: command, at: Stage.doors, seat: .moderator,
        typed: nil,
        event: .votes(
          .announced(
            vote: VoteNumber(1), prevailed: false, unanimous: false, yes: 3, no: 2,
            abstentions: 0))))
    let minutes = text(MinutesComposer(), proceedings)
    #expect(minutes.contains("Lost by show of hands, 3 to 2."), "\(minutes)")
    #expect(minutes.contains("contradicts itself and is kept as it is"), "\(minutes)")
    #expect(minutes.contains("recorded figures, 3 to 2, say “carried”"), "\(minutes)")
  }
}

extension String {
  /// The text without its line breaks.
  fileprivate var flattened: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
