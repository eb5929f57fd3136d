import Assembly

/// The texts of the record in the wording that holds now, handed out one after the other.
///
/// Whoever walks the entries that hold takes the next text at each entry that made one. Numbers
/// in entries cannot serve to find them: the state alone says which number a text has.
struct StandingTexts: Sendable {
  private var questions: IndexingIterator<ArraySlice<Ledger.Question>>
  private var commitments: IndexingIterator<ArraySlice<Ledger.Commitment>>
  private var actions: IndexingIterator<ArraySlice<Ledger.Action>>
  private var parked: IndexingIterator<ArraySlice<Ledger.Parked>>
  private var notes: IndexingIterator<[MinuteBook.Note]>

  init(_ proceedings: Proceedings) {
    let ledger = proceedings.meeting.ledger
    let carried = proceedings.meeting.opening?.carried ?? []
    // What earlier meetings left open stands first and has no entry that made it.
    func count(_ kind: Reference.Kind) -> Int { carried.count { $0.origin.kind == kind } }
    questions = ledger.questions.dropFirst(count(.question)).makeIterator()
    commitments = ledger.commitments.dropFirst(count(.commitment)).makeIterator()
    actions = ledger.actions.dropFirst(count(.action)).makeIterator()
    parked = ledger.parked.dropFirst(count(.parked)).makeIterator()
    notes = proceedings.meeting.minutes.notes.makeIterator()
  }

  /// The question of the next `asked`.
  mutating func nextQuestion() -> Ledger.Question? { questions.next() }
  /// The promise of the next `committed`.
  mutating func nextCommitment() -> Ledger.Commitment? { commitments.next() }
  /// The task of the next `tasked`.
  mutating func nextAction() -> Ledger.Action? { actions.next() }
  /// The topic of the next `parked`.
  mutating func nextParked() -> Ledger.Parked? { parked.next() }
  /// The note of the next `noted` or `quoted`; check whether it is private.
  mutating func nextNote() -> MinuteBook.Note? { notes.next() }
}
