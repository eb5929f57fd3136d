import Assembly
import Moderation
import Records

/// One thing that happens at a simulated meeting; done again, it does the same.
struct SimulationStep: Sendable {
  enum Act: Equatable, Sendable {
    /// A line is typed.
    case line(String)
    /// The sign-up page hands in a card.
    case card(SignUp, ItemNumber?)
    /// A console sits down.
    case seated
    /// A console comes back after nobody was there.
    case outage
    /// What another machine recorded; only scripts bring that.
    case submission(Submission)
  }

  var at: Instant
  /// Who acts, as an index into ``SimulatedMeeting/seats``.
  var seat: Int
  /// Whether the seat has seen what the others did.
  var looksFirst: Bool
  var fault: StorageFault?
  var act: Act
}

/// A meeting with several seats and a sign-up page on one journal; after each step the invariants
/// are checked.
struct SimulatedMeeting {
  /// What the meeting came to.
  struct Findings {
    /// What is wrong; empty when all is well.
    var problems: [String] = []
    var accepted: Set<String> = []
    var refusals = 0
    /// How many lines were not recorded because the disk failed.
    var faults = 0
    var proceedings = Proceedings()
  }

  static let seats: [Seat] =
    [Seat(.moderator, name: "Lee"), Seat(.clerk, name: "Kim")]
    + [.deputy, .timekeeper, .floorManager, .remoteHost].map { Seat($0) }

  var findings = Findings()
  /// Whether the last step was a line that was refused.
  private(set) var wasRefused = false
  let journal = FaultyJournal()
  private(set) var clerks: [Clerk] = []
  private var page: Clerk
  private var place = 0
  private let forbidden: (@Sendable (Meeting) -> String?)?

  /// The clerk of the seat that acted last.
  var clerk: Clerk { clerks[place] }
  var proceedings: Proceedings { clerk.proceedings }

  /// Seats everybody.
  ///
  /// - Parameter forbidden: one more invariant: what is wrong with a meeting; for tests of this.
  init(
    opening: Opening, forbidden: (@Sendable (Meeting) -> String?)? = nil
  ) throws(Problem) {
    self.forbidden = forbidden
    page = try Clerk(journal: journal, seat: .signUpPage, errands: PaperErrands())
    for seat in SimulatedMeeting.seats {
      clerks.append(try Clerk(journal: journal, seat: seat, errands: PaperErrands()))
    }
    _ = try clerks[0].record([.session(.opened(opening))], at: Hall.zero)
  }

  /// Lets a step happen and checks what came of it.
  mutating func perform(_ step: SimulationStep) {
    place = step.seat
    let seen = clerk.proceedings.last
    wasRefused = false
    journal.fault = step.fault
    if step.looksFirst { look(step) }
    switch step.act {
    case .line(let line): take(line, step)
    case .card(let signUp, let item): handIn(signUp, item, step)
    case .seated: record([.session(.seated(clerk.seat))], step)
    case .outage:
      look(step)
      let last = clerk.proceedings.entries.last?.at ?? step.at
      record([.session(.recovered(from: last, to: max(last, step.at)))], step)
    case .submission(let submission):
      do { _ = try clerks[place].append(submission, at: step.at) } catch {
        fail("a machine's line was refused: \(error.line)")
      }
    }
    journal.fault = nil
    look(step)
    if clerk.proceedings.last != seen { checkState(since: seen) }
  }

  /// The checks of a meeting as a whole.
  mutating func finish() {
    checkTurns()
    checkScript()
    findings.faults = journal.failures
    findings.proceedings = clerk.proceedings
  }

  mutating func fail(_ problem: String) {
    findings.problems.append(problem)
  }

  /// What nobody may do holds as well.
  mutating func checkForbidden(_ meeting: Meeting) {
    if let problem = forbidden?(meeting) { fail(problem) }
  }

  private mutating func look(_ step: SimulationStep) {
    do { _ = try clerks[place].catchUp() } catch { expectFault(error, step) }
  }

  /// A store that fails is told as such, and one that does not is never blamed.
  private mutating func expectFault(_ problem: Problem, _ step: SimulationStep) {
    if step.fault?.refuses != true || problem.kind != .storage
      || !problem.message.hasPrefix("NOT RECORDED: ")
    {
      fail("with \(step.fault?.rawValue ?? "a sound disk"): \(problem.line)")
    }
  }

  private mutating func record(_ events: [Event], _ step: SimulationStep) {
    do { _ = try clerks[place].record(events, at: step.at) } catch { expectFault(error, step) }
  }

  /// Somebody types; a refused line records nothing and changes nothing.
  private mutating func take(_ line: String, _ step: SimulationStep) {
    let before = journal.count
    do {
      let reply = try clerks[place].handle(line, at: step.at)
      findings.accepted.insert(reply.command)
      let mayRecord = step.fault?.refuses != true
      if !mayRecord, !reply.entries.isEmpty { fail("recorded on no disk: \(line)") }
    } catch {
      wasRefused = true
      findings.refusals += 1
      if error.kind == .storage { expectFault(error, step) }
      if journal.count != before { fail("refused and recorded: \(line)") }
      let seen = clerk.proceedings
      if seen != Proceedings(replaying: seen.entries) { fail("refused and changed: \(line)") }
    }
  }

  /// Somebody hands in a card, which is taken with the next number or changes nothing.
  private mutating func handIn(_ signUp: SignUp, _ item: ItemNumber?, _ step: SimulationStep) {
    let before = journal.count
    let result = Result { () throws(Problem) in try page.handIn(signUp, under: item, at: step.at) }
    let after = journal.count
    switch result {
    case .failure(let problem):
      expectFault(problem, step)
      if after != before { fail("a card was refused and recorded: \(problem.line)") }
    case .success(.taken(let card)):
      let automatic = page.proceedings.meeting.rules.accept == .automatic
      if after != before + 1 || (card.status == .pending) == automatic {
        fail("a card was taken as \(card.status)")
      }
    case .success(.barred(let bar)):
      if after != before { fail("barred by \(bar) and recorded") }
    }
  }
}
