/// What was asked, answered, promised and parked: the texts that outlive the meeting
/// (DOMAIN 5.3).
public struct Ledger: Equatable, Sendable {
  /// A question from the public.
  public struct Question: Equatable, Sendable {
    /// Where a question stands.
    public enum State: Equatable, Sendable {
      /// Asked, no answer yet.
      case asked
      /// Answered; the gist, if noted.
      case answered(String?)
      /// An official will come back to it.
      case deferred(owner: String?, due: String?)
      /// An official declined to answer.
      case declined(String?)
    }
    /// Its number, Q-n.
    public let number: Int
    /// What was asked.
    public internal(set) var text: String
    /// Who asked, if somebody had the floor.
    public let asker: CardNumber?
    /// To whom.
    public let to: OfficialID?
    /// Under which item.
    public let item: ItemNumber?
    /// When.
    public let at: Instant
    /// The earlier meeting and its reference there, when it was carried over.
    public internal(set) var origin: Carried?
    /// Where it stands.
    public internal(set) var state = State.asked
  }

  /// A promise by an official.
  public struct Commitment: Equatable, Sendable {
    /// Where a commitment stands.
    public enum State: String, Sendable {
      /// Heard, not yet read back.
      case made
      /// Read back and confirmed by the official.
      case confirmed
      /// Kept.
      case done
      /// Given up.
      case dropped
    }
    /// Its number, C-n.
    public let number: Int
    /// What was promised.
    public internal(set) var text: String
    /// Who promised.
    public let official: OfficialID
    /// Until when, in the words used.
    public internal(set) var due: String?
    /// Under which item.
    public let item: ItemNumber?
    /// When.
    public let at: Instant
    /// The earlier meeting and its reference there, when it was carried over.
    public internal(set) var origin: Carried?
    /// What was said when it was settled.
    public internal(set) var note: String?
    /// Where it stands.
    public internal(set) var state = State.made
  }

  /// Where a task or a parked topic stands.
  public enum Settlement: String, Sendable {
    /// To be done, or to be taken up.
    case open
    /// Done, or taken up.
    case done
    /// Given up.
    case dropped
  }

  /// Something to be done after the meeting by a named person.
  public struct Action: Equatable, Sendable {
    /// Its number, A-n.
    public let number: Int
    /// Who does it.
    public let owner: String
    /// What.
    public internal(set) var text: String
    /// Until when.
    public let due: String?
    /// When it was set.
    public let at: Instant
    /// The earlier meeting and its reference there, when it was carried over.
    public internal(set) var origin: Carried?
    /// What was said when it was settled.
    public internal(set) var note: String?
    /// Where it stands.
    public internal(set) var state = Settlement.open
  }

  /// A topic that is kept for later; it has an owner, because parked topics without one die.
  public struct Parked: Equatable, Sendable {
    /// Its number, P-n.
    public let number: Int
    /// The topic.
    public internal(set) var text: String
    /// Who carries it on.
    public let owner: String
    /// When.
    public let at: Instant
    /// The earlier meeting and its reference there, when it was carried over.
    public internal(set) var origin: Carried?
    /// What was said when it was settled.
    public internal(set) var note: String?
    /// Where it stands.
    public internal(set) var state = Settlement.open
  }

  /// What happened to the ledger.
  public enum Event: Equatable, Codable, Sendable {
    /// A question was asked.
    case asked(number: Int, text: String, asker: CardNumber?, to: OfficialID?, item: ItemNumber?)
    /// A question was answered.
    case answered(question: Int, gist: String?)
    /// An official will come back to a question.
    case deferred(question: Int, owner: String?, due: String?)
    /// An official declined to answer.
    case declined(question: Int, reason: String?)
    /// An official made a promise.
    case committed(number: Int, official: OfficialID, text: String, due: String?, item: ItemNumber?)
    /// A promise was read back and confirmed.
    case confirmed(commitment: Int)
    /// A promise was kept, or given up.
    case settled(commitment: Int, kept: Bool, note: String?)
    /// Somebody took a task.
    case tasked(number: Int, owner: String, text: String, due: String?)
    /// A topic was parked.
    case parked(number: Int, text: String, owner: String)
    /// A task was done or a parked topic taken up, or it was given up.
    case resolved(reference: Reference, kept: Bool, note: String?)
  }

  private var questionRegister = Register<Question>()
  private var commitmentRegister = Register<Commitment>()
  private var actionRegister = Register<Action>()
  private var parkedRegister = Register<Parked>()

  /// Questions, by number; here and below a struck command leaves a gap in the numbers.
  public var questions: [Question] { questionRegister.all }
  /// Commitments, by number.
  public var commitments: [Commitment] { commitmentRegister.all }
  /// Actions, by number.
  public var actions: [Action] { actionRegister.all }
  /// Parked topics, by number.
  public var parked: [Parked] { parkedRegister.all }

  /// The number that the next question gets.
  public var nextQuestion: Int { questionRegister.nextNumber }
  /// The number that the next commitment gets.
  public var nextCommitment: Int { commitmentRegister.nextNumber }
  /// The number that the next action gets.
  public var nextAction: Int { actionRegister.nextNumber }
  /// The number that the next parked topic gets.
  public var nextParked: Int { parkedRegister.nextNumber }

  /// Returns the question with a number.
  public func question(_ number: Int) -> Question? { questionRegister[number] }

  /// Returns the commitment with a number.
  public func commitment(_ number: Int) -> Commitment? { commitmentRegister[number] }

  /// Returns the action with a number.
  public func action(_ number: Int) -> Action? { actionRegister[number] }

  /// Returns the parked topic with a number.
  public func parkedTopic(_ number: Int) -> Parked? { parkedRegister[number] }

  /// Questions without an answer.
  public var openQuestions: [Question] { questions.filter { $0.state == .asked } }

  /// Commitments that nobody has read back.
  public var unconfirmed: [Commitment] { commitments.filter { $0.state == .made } }

  /// Takes over what earlier meetings of the series left open, numbered anew.
  mutating func prepare(_ opening: Opening, at now: Instant) {
    for carried in opening.carried {
      switch carried.origin.kind {
      case .question:
        var question = Question(
          number: nextQuestion, text: carried.text, asker: nil, to: carried.official, item: nil,
          at: now)
        question.origin = carried
        question.state = .deferred(owner: carried.owner, due: carried.due)
        questionRegister.append(question)
      case .commitment:
        var commitment = Commitment(
          number: nextCommitment, text: carried.text,
          official: carried.official ?? OfficialID(carried.owner ?? "unknown"), due: carried.due,
          item: nil, at: now)
        commitment.origin = carried
        commitment.state = .confirmed
        commitmentRegister.append(commitment)
      case .action:
        actionRegister.append(
          Action(
            number: nextAction, owner: carried.owner ?? "nobody", text: carried.text,
            due: carried.due, at: now, origin: carried))
      case .parked:
        parkedRegister.append(
          Parked(
            number: nextParked, text: carried.text, owner: carried.owner ?? "nobody", at: now,
            origin: carried))
      case .note, .motion, .entry: break
      }
    }
  }

  mutating func apply(_ event: Event, at now: Instant) {
    switch event {
    case .asked(_, let text, let asker, let to, let item):
      questionRegister.append(
        Question(
          number: nextQuestion, text: text, asker: asker, to: to, item: item, at: now))
    case .answered(let question, let gist):
      settle(question, .answered(gist))
    case .deferred(let question, let owner, let due):
      settle(question, .deferred(owner: owner, due: due))
    case .declined(let question, let reason):
      settle(question, .declined(reason))
    case .committed(_, let official, let text, let due, let item):
      commitmentRegister.append(
        Commitment(
          number: nextCommitment, text: text, official: official, due: due, item: item,
          at: now))
    case .confirmed(let commitment):
      commitmentRegister.change(commitment) { $0.state = .confirmed }
    case .settled(let commitment, let kept, let note):
      commitmentRegister.change(commitment) {
        $0.state = kept ? .done : .dropped
        $0.note = note
      }
    case .tasked(_, let owner, let text, let due):
      actionRegister.append(
        Action(number: nextAction, owner: owner, text: text, due: due, at: now))
    case .parked(_, let text, let owner):
      parkedRegister.append(Parked(number: nextParked, text: text, owner: owner, at: now))
    case .resolved(let reference, let isKept, let note):
      resolve(reference, isKept ? .done : .dropped, note)
    }
  }

  mutating func correct(_ reference: Reference, to text: String) {
    switch reference.kind {
    case .question: questionRegister.change(reference.number) { $0.text = text }
    case .commitment: commitmentRegister.change(reference.number) { $0.text = text }
    case .action: actionRegister.change(reference.number) { $0.text = text }
    case .parked: parkedRegister.change(reference.number) { $0.text = text }
    case .note, .motion, .entry: break
    }
  }

  /// Takes note of an event that was struck: its number stays taken.
  mutating func passOver(_ event: Event) {
    switch event {
    case .asked: questionRegister.passOver()
    case .committed: commitmentRegister.passOver()
    case .tasked: actionRegister.passOver()
    case .parked: parkedRegister.passOver()
    case .answered, .deferred, .declined, .confirmed, .settled, .resolved: break
    }
  }

  private mutating func resolve(_ reference: Reference, _ state: Settlement, _ note: String?) {
    switch reference.kind {
    case .action:
      actionRegister.change(reference.number) { ($0.state, $0.note) = (state, note) }
    case .parked:
      parkedRegister.change(reference.number) { ($0.state, $0.note) = (state, note) }
    case .question, .commitment, .note, .motion, .entry: break
    }
  }

  private mutating func settle(_ question: Int, _ state: Question.State) {
    questionRegister.change(question) { $0.state = state }
  }
}
