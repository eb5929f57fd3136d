public import Assembly
import CommandLanguage
public import Records

/// What runs outside of the meeting on a command's behalf.
public protocol Errands: AnyObject {
  /// Reads a sign-up sheet.
  func sheet(at path: String) throws(Problem) -> [SheetRow]
  /// Writes records and says where.
  func save(_ order: SaveOrder, of proceedings: Proceedings) throws(Problem) -> Document

  /// Returns the address of the sign-up page, with the picture that phones read.
  func signUpPage() throws(Problem) -> Document
}

extension Errands {
  /// Returns the address of the sign-up page, with the picture that phones read.
  public func signUpPage() throws(Problem) -> Document { throw .noSignUpPage }
}

extension Problem {
  /// There is no sign-up page to show.
  public static let noSignUpPage = Problem(
    .refusal, "no sign-up page is open for this meeting",
    remedy: "in another terminal: 'gavel display --sign-up --listen ADDRESS:8080'")
}

/// The clerk, who takes a line and answers: parse, decide, record durably, fold, reply.
///
/// Invariant: nothing is shown, folded or carried out before the journal has recorded it.
public struct Clerk {
  /// How often a decision is taken again when other seats wrote in between.
  static let attempts = 5

  /// The meeting as recorded so far.
  public private(set) var proceedings: Proceedings
  /// At which seat lines are typed.
  public var seat: Seat
  private let journal: any Journal
  private let errands: any Errands

  /// What a line led to.
  public struct Reply: Sendable {
    /// The command's name in full.
    public var command: String
    /// The entries that were recorded.
    public var entries: [Entry]
    /// The answer.
    public var document: Document
    /// Preferences that were switched.
    public var preferences: [(Preference, Bool)]
    /// Whether the console is to be left.
    public var leaves: Bool
    /// What could not be done outside although the line was taken and recorded.
    public var trouble: Problem?
    /// What the trainee wants of the drill, where the meeting is one.
    public var control: DrillControl?

    /// Makes an answer that records nothing.
    public init(command: String, document: Document) {
      self.init(
        command: command, entries: [], document: document, preferences: [], leaves: false)
    }

    init(
      command: String, entries: [Entry], document: Document, preferences: [(Preference, Bool)],
      leaves: Bool
    ) {
      self.command = command
      self.entries = entries
      self.document = document
      self.preferences = preferences
      self.leaves = leaves
    }
  }

  /// Seats a clerk at a journal whose entries it reads.
  public init(
    journal: any Journal, seat: Seat, errands: any Errands
  ) throws(Problem) {
    self.journal = journal
    self.seat = seat
    self.errands = errands
    do { proceedings = Proceedings(replaying: try journal.entries(after: EntryNumber(0))) } catch {
      throw Problem(error)
    }
  }

  /// Reads what other seats have recorded; returns the new entries.
  public mutating func catchUp() throws(Problem) -> [Entry] {
    do {
      let entries = try journal.entries(after: proceedings.last)
      for entry in entries { proceedings.append(entry) }
      return entries
    } catch { throw Problem(error) }
  }

  /// Records what a console does by itself, such as a recovery; tries again when another seat
  /// was faster.
  public mutating func record(_ events: [Event], at now: Instant) throws(Problem) -> [Entry] {
    try decide(nil, { (_) throws(Refusal) in Outcome(events) }, at: now).1
  }

  /// Records the cards of the sign-up sheet that a plan names, as a console does by itself.
  public mutating func takeCards(_ rows: [SheetRow], at now: Instant) throws(Problem) -> Document {
    let (outcome, _) = try decide(
      nil, { (scene) throws(Refusal) in try Import.cards(rows, scene) }, at: now)
    return outcome.reply ?? .empty
  }

  /// Records a submission as it was made elsewhere; only a replay does that.
  public mutating func append(
    _ submission: Submission, at now: Instant
  ) throws(Problem) -> [Entry] {
    do {
      let now = max(now, proceedings.entries.last?.at ?? now)
      let entries = try journal.append(submission, at: now, expecting: proceedings.last)
      for entry in entries { proceedings.append(entry) }
      return entries
    } catch { throw Problem(error) }
  }

  /// Takes a line and answers; a refused line changes nothing.
  public mutating func handle(_ line: String, at now: Instant) throws(Problem) -> Reply {
    let parsed: Parsed<Scene, Outcome>
    do { parsed = try Catalog.grammar.parse(line) } catch { throw Problem(error) }
    try requirePower(parsed.command)
    let typed = TypedLine(verb: parsed.command, line: line)
    let action: Action<Scene, Outcome> = { (scene) throws(Refusal) in
      try scene.requirePublic(for: parsed)
      return try parsed.action(scene)
    }
    var (outcome, entries) = try decide(
      typed, action, notes: Notes(of: parsed, line: line), at: now)
    var reply = Reply(
      command: parsed.command, entries: entries, document: outcome.reply ?? .empty,
      preferences: [], leaves: false)
    var pending = outcome.effects[...]
    while let effect = pending.popFirst() {
      switch effect {
      case .save(let order):
        do throws(Problem) { reply.document += try errands.save(order, of: proceedings) } catch {
          // What was recorded stays recorded, so the line was taken all the same.
          guard !reply.entries.isEmpty else { throw error }
          reply.trouble = error
        }
      case .read(let path, let then):
        let rows = try errands.sheet(at: path)
        (outcome, entries) = try decide(
          typed, { (scene) throws(Refusal) in try then(rows, scene) }, at: now)
        reply.entries += entries
        reply.document += outcome.reply ?? .empty
        pending += outcome.effects
      case .prefer(let preference, let isOn):
        reply.preferences.append((preference, isOn))
      case .control(let control):
        reply.control = control
      case .leave:
        reply.leaves = true
      case .showSignUpPage:
        reply.document += try errands.signUpPage()
      }
    }
    return reply
  }

  private func requirePower(_ verb: String) throws(Problem) {
    guard let command = Catalog.grammar.command(named: verb), !seat.role.may(command) else {
      return
    }
    throw Problem(
      .refusal, "'\(verb)' is not for the \(seat.role.title)'s seat",
      remedy: "the moderator's seat can do it; 'help' lists what there is")
  }

  /// Records what follows from the meeting as it is, without a typed line.
  mutating func decide(
    at now: Instant, _ outcome: @escaping @Sendable (Scene) -> Outcome
  ) throws(Problem) -> [Entry] {
    try decide(nil, { (scene) throws(Refusal) in outcome(scene) }, at: now).1
  }

  /// Decides on the present state and records; decides again when another seat was faster, and
  /// lets the others wait when they were so too often.
  private mutating func decide(
    _ typed: TypedLine?, _ action: Action<Scene, Outcome>, notes: Notes = Notes(), at now: Instant
  ) throws(Problem) -> (Outcome, [Entry]) {
    let journal = journal
    for attempt in 1...Clerk.attempts + 1 {
      let decided: Result<(Outcome, [Entry]), Problem>
      do throws(JournalFailure) {
        if attempt <= Clerk.attempts {
          decided = try decideOnce(typed, action, notes, at: now)
        } else {
          decided = try journal.exclusively { () throws(JournalFailure) in
            for entry in try journal.entries(after: proceedings.last) { proceedings.append(entry) }
            return try decideOnce(typed, action, notes, at: now)
          }
        }
      } catch .overtaken {
        _ = try catchUp()
        continue
      } catch {
        throw Problem(error)
      }
      let (outcome, entries) = try decided.get()
      for entry in entries { proceedings.append(entry) }
      return (outcome, entries)
    }
    throw Problem(JournalFailure.overtaken)
  }

  /// Decides and records without folding: what is recorded may still have to be synced.
  private func decideOnce(
    _ typed: TypedLine?, _ action: Action<Scene, Outcome>, _ notes: Notes, at now: Instant
  ) throws(JournalFailure) -> Result<(Outcome, [Entry]), Problem> {
    let now = max(now, proceedings.entries.last?.at ?? now)
    var outcome: Outcome
    do { outcome = try action(Scene(proceedings: proceedings, now: now, seat: seat)) } catch {
      return .failure(Problem(error))
    }
    outcome.keep(notes, after: proceedings.meeting)
    outcome.proposeRedactions(after: proceedings.last)
    guard !outcome.events.isEmpty else { return .success((outcome, [])) }
    let submission = Submission(typed: typed, seat: seat, events: outcome.events)
    return .success(
      (outcome, try journal.append(submission, at: now, expecting: proceedings.last)))
  }
}
