import Assembly
import CommandLanguage
import Intake
import Moderation
import Records
import Rehearsal

/// A generator whose numbers follow from its seed alone (SplitMix64).
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// A meeting by chance: commands out of the catalog, legal and hostile, from two seats that race,
/// with undo, imports, outages and clocks that jump; after each line the invariants are checked.
struct Simulation {
  /// What the meeting came to.
  struct Findings {
    /// What is wrong; empty when all is well.
    var problems: [String] = []
    var accepted: Set<String> = []
    var refusals = 0
    /// How often a line was not recorded because the disk failed.
    var faults = 0
    var proceedings: Proceedings
  }

  private static let seats = [Seat(.moderator, name: "Lee"), Seat(.clerk, name: "Kim")]
  private static let names = [
    "Ana Ruiz", "Bo Lee", "Cyd O'Hara", "Dé Núñez", "Eli /pro", "Fay \u{5d0}\u{5d1}", "Gus 李",
    "Hal --", "\"Ida\" Moe", "Jo", "Kai", "Lu",
  ]

  private var random: SplitMix64
  private var clerks: [Clerk] = []
  /// Whose turn it is to type.
  private var place = 0
  private var now = Hall.zero
  private var findings = Findings(proceedings: Proceedings())
  private let journal: FaultyJournal
  /// The sign-up page.
  private var page: Clerk

  private var clerk: Clerk { clerks[place] }

  /// How often a line is about motions and votes: once in so many.
  private let businessEvery: Int

  /// - Parameters:
  ///   - kind: the kind of meeting; nil for any, with little business.
  ///   - faultOnceIn: how many appends there are on average to one that the disk refuses; 0 for
  ///     a disk that never does.
  init(seed: UInt64, kind: MeetingKind? = nil, faultOnceIn odds: Int = 0) throws(Problem) {
    random = SplitMix64(seed: seed)
    journal = FaultyJournal(seed: seed)
    businessEvery = kind == nil ? 8 : 1
    page = try Clerk(journal: journal, seat: .signUpPage, errands: PaperErrands())
    for seat in Simulation.seats {
      clerks.append(try Clerk(journal: journal, seat: seat, errands: PaperErrands()))
    }
    let any = MeetingKind.allCases.randomElement(using: &random) ?? .hearing
    var opening = Hall.opening(kind: kind ?? any)
    Simulation.vary(&opening, using: &random)
    _ = try clerks[0].record([.session(.opened(opening))], at: now)
    journal.odds = odds
  }

  /// Rules by chance, members that make a quorum, and people who spoke lately.
  private static func vary(_ opening: inout Opening, using random: inout SplitMix64) {
    var rules = opening.rules
    rules.announceLimit = Bool.random(using: &random)
    rules.firstTimeFirst = Bool.random(using: &random)
    rules.residentsFirst = Bool.random(using: &random)
    rules.registeredFirst = Bool.random(using: &random)
    rules.secondTurns = SecondTurns.allCases.randomElement(using: &random) ?? .equal
    rules.late = LateRule.allCases.randomElement(using: &random) ?? .tail
    rules.order = OrderRule.allCases.randomElement(using: &random) ?? .arrival
    rules.accept = AcceptRule.allCases.randomElement(using: &random) ?? .moderator
    rules.duplicates = DuplicateRule.allCases.randomElement(using: &random) ?? .refuse
    rules.ceding = CedingRule.allCases.randomElement(using: &random) ?? .pool
    let lanes: [Alternation] = [.none, .none, .side, .mode(room: 2, remote: 1)]
    rules.alternation = lanes.randomElement(using: &random) ?? .none
    let quorums: [QuorumRule] = [.members(1), .majority, .third, .none]
    rules.quorum = quorums.randomElement(using: &random) ?? .none
    rules.recusedCount = Bool.random(using: &random)
    rules.remoteCount = Bool.random(using: &random)
    rules.needsSeconds = Bool.random(using: &random)
    rules.chairVotes = ChairVoteRule.allCases.randomElement(using: &random) ?? .member
    rules.abstaining = AbstentionRule.allCases.randomElement(using: &random) ?? .allowed
    rules.voteBase = VoteBase.allCases.randomElement(using: &random) ?? .cast
    rules.rollCalls = RollCallRule.allCases.randomElement(using: &random) ?? .asked
    rules.rollRotates = Bool.random(using: &random)
    rules.namesVotes = Bool.random(using: &random)
    opening.rules = rules
    opening.isRehearsal = Int.random(in: 0..<8, using: &random) == 0
    for index in opening.officials.indices where !opening.officials[index].isMember {
      opening.officials[index].isMember = Bool.random(using: &random)
    }
    opening.spokeLately = names.prefix(2).enumerated().map { index, name in
      KnownPerson(person: PersonNumber(index + 1), name: name, meeting: "2016-06-21-evening")
    }
    opening.carried = [
      Carried(
        meeting: "2016-06-21-evening", origin: Reference(.commitment, 4),
        text: "publish the stop data", official: OfficialID("chief"))
    ]
  }

  /// Holds the meeting and returns what was found.
  mutating func run(lines count: Int) throws -> Findings {
    for _ in 0..<count {
      let seen = clerk.proceedings.last
      passTime()
      place = Int.random(in: 0..<4, using: &random) == 0 ? 1 : 0
      if Int.random(in: 0..<40, using: &random) == 0 {
        try recordAsMachine()
      } else if Int.random(in: 0..<20, using: &random) == 0 {
        try handInCard()
      } else {
        try takeLine()
      }
      _ = try clerks[place].catchUp()
      if clerk.proceedings.last != seen { checkState() }
      guard findings.problems.isEmpty else { break }
    }
    checkTurns()
    checkCoding()
    try checkScript()
    findings.faults = journal.failures
    findings.proceedings = clerk.proceedings
    return findings
  }

  private mutating func passTime() {
    let steps: [ClosedRange<Int64>] = [0...0, 1...999, 1000...9000, 3000...90_000, -2000...0]
    let step = steps.randomElement(using: &random) ?? 0...0
    now = now + Duration(milliseconds: Int64.random(in: step, using: &random))
  }

  private mutating func recordAsMachine() throws {
    _ = try clerks[place].catchUp()
    let last = clerk.proceedings.entries.last?.at ?? now
    let event: Session.Event =
      Bool.random(using: &random) ? .seated(clerk.seat) : .recovered(from: last, to: max(last, now))
    do { _ = try clerks[place].record([.session(event)], at: now) } catch {
      if error.kind != .storage { throw error }
    }
  }

  /// Somebody hands in a card, which is taken with the next number or changes nothing.
  private mutating func handInCard() throws {
    var signUp = SignUp(name: Simulation.names.randomElement(using: &random))
    signUp.participation = Participation.allCases.randomElement(using: &random) ?? .speak
    let item = Int.random(in: 0..<4, using: &random)
    let before = try journal.entries(after: EntryNumber(0)).count
    let under = item == 0 ? nil : ItemNumber(item)
    let result = Result { () throws(Problem) in try page.handIn(signUp, under: under, at: now) }
    let after = try journal.entries(after: EntryNumber(0)).count
    switch result {
    case .failure(let problem):
      if after != before || problem.kind != .storage { fail("a card was lost: \(problem)") }
    case .success(.taken(let card)):
      let automatic = page.proceedings.meeting.rules.accept == .automatic
      if after != before + 1 || (card.status == .pending) == automatic {
        fail("a card was taken as \(card.status)")
      }
    case .success(.barred(let bar)):
      if after != before { fail("barred by \(bar) and recorded") }
    }
  }

  /// A seat types; now and then it has not seen yet what the other one did.
  private mutating func takeLine() throws {
    if Bool.random(using: &random) { _ = try clerks[place].catchUp() }
    let line = line()
    let before = try journal.entries(after: EntryNumber(0)).count
    do {
      let reply = try clerks[place].handle(line, at: now)
      findings.accepted.insert(reply.command)
    } catch {
      findings.refusals += 1
      let after = try journal.entries(after: EntryNumber(0)).count
      if after != before { fail("refused and recorded: \(line)") }
      let seen = clerk.proceedings
      if seen != Proceedings(replaying: seen.entries) { fail("refused and changed: \(line)") }
    }
  }

  private mutating func line() -> String {
    let scene = Scene(proceedings: clerk.proceedings, now: now, seat: clerk.seat)
    switch Int.random(in: 0..<20, using: &random) {
    case 0..<3:
      return "add \(Simulation.names.randomElement(using: &random) ?? "Ana")"
    case 3..<10:
      return aptLine(in: scene)
    case 10..<17:
      return Catalog.grammar.sampleLine(in: scene, using: &random)
    case 17:
      let marks = ["# ", "~ ", "% ", "@0:00:00 ", "\\", "  ", "\t"]
      return (marks.randomElement(using: &random) ?? "")
        + Catalog.grammar.sampleLine(in: scene, using: &random)
    default:
      let line = Catalog.grammar.sampleLine(in: scene, using: &random)
      return Catalog.grammar.spoilt(line, using: &random)
    }
  }

  /// A line that the state most likely accepts, so that chance gets beyond the doors.
  private mutating func aptLine(in scene: Scene) -> String {
    if !scene.proceedings.redoable.isEmpty, Bool.random(using: &random) { return "redo" }
    let meeting = scene.meeting
    if let card = meeting.speakers.pending.last, Bool.random(using: &random) {
      return Bool.random(using: &random) ? "accept" : "refuse \(card.rawValue)"
    }
    if let question = meeting.ledger.openQuestions.last, Bool.random(using: &random) {
      let verb = ["ans", "defer", "decline"].randomElement(using: &random) ?? "ans"
      return "\(verb) Q\(question.number)"
    }
    if let promise = meeting.ledger.commitments.last, Int.random(in: 0..<4, using: &random) == 0 {
      return "confirm C\(promise.number)"
    }
    if meeting.session.phase == .inSession, Int.random(in: 0..<4, using: &random) == 0,
      let line = Simulation.rollLines(of: meeting, using: &random).randomElement(using: &random)
    {
      return line
    }
    if let business = BusinessLines(meeting, using: &random),
      Int.random(in: 0..<businessEvery, using: &random) == 0
    {
      return business.all.randomElement(using: &random) ?? ""
    }
    if Int.random(in: 0..<3, using: &random) == 0 { return ruleLine(in: meeting) }
    let verbs: [String]
    switch (meeting.session.phase, meeting.floor.current?.state) {
    case (.doors, _): verbs = ["open"]
    case (.recess, _): verbs = ["resume"]
    case (.executive, _): verbs = ["public"]
    case (.adjourned, _): verbs = ["reopen!"]
    case (.inSession, .called): verbs = ["start", "start", "noshow", "swap 2", "start -2"]
    case (.inSession, .speaking), (.inSession, .paused), (.inSession, .ended):
      verbs = ["next", "end", "pause", "+30", "yield", "f @chief", "recess 5", "wrap", "start"]
    case (.inSession, nil):
      let takesPublic = meeting.agenda.currentItem?.type.takesPublic == true
      verbs = takesPublic ? ["next!", "next!", "limit 2:00", "f mayor"] : ["item 2", "item 3"]
    }
    return verbs.randomElement(using: &random) ?? ""
  }

  /// A line about order, special turns, decorum or faults that the state may well accept.
  private mutating func ruleLine(in meeting: Meeting) -> String {
    let waiting = meeting.speakers.all.filter { [.waiting, .pending].contains($0.status) }
      .map(\.number.rawValue)
    let one = waiting.randomElement(using: &random) ?? 1
    let other = waiting.randomElement(using: &random) ?? 2
    var verbs = [
      "call \(one)", "call! \(one)", "same \(one) as \(other)", "same \(one) as P1",
      "place \(one) 2", "cede \(one) to \(other)",
      "group Tenants rep \(one) of 4", "order! lottery", "order! fifo", "draw! 4711", "draw",
      "alt! side", "alt! mode 1:1", "alt! off", "order! first", "order! residents off",
      "lines closed", "lines open", "interp es consec", "interp simul", "interp off",
      "budget pro 4:00", "budget neutral 9:00", "cap 9", "written 3", "attr role \(one)",
      "redact \(one)", "capacity full", "capacity ok", "handover Lee", "take", "take! Kim",
      "sergeant Moe", "gavel", "remind \(one) time", "mic down", "mic up", "mic down stream",
      "done C1 -- it is kept", "drop C1", "done A1", "drop P1", "/ call 860 555 0142",
      "additem Snow on Main Street", "add Nia /con /remote /group:Tenants /town:Hartford",
      "accept", "accept \(one)", "refuse \(one) -- twice", "signup automatic", "signup moderator",
    ]
    verbs += Simulation.rollLines(of: meeting, using: &random)
    for (subject, step) in [
      ("\(one)", step(of: one, in: meeting)), ("back row", described(meeting)),
    ] {
      verbs +=
        step >= .warned
        ? Array(repeating: "remove! \(subject)", count: 8)
        : ["warn \(subject) -- shouting", "remove! \(subject) force"]
    }
    let out = meeting.speakers.all.first { step(of: $0.number.rawValue, in: meeting) == .removed }
    if let out { verbs += Array(repeating: "readmit \(out.number.rawValue)", count: 20) }
    if let note = meeting.minutes.notes.last, note.text.contains("555") {
      verbs += Array(repeating: "keep N\(note.number)", count: 20)
    }
    if meeting.decorum.hasRemoved {
      verbs += ["readmit back row", "readmit \(one)"] + Array(repeating: "clear!", count: 20)
    }
    if let turn = meeting.floor.current, case .card(let card) = turn.holder {
      verbs.append("mute \(card.rawValue)")
    }
    return verbs.randomElement(using: &random) ?? ""
  }

  private func step(of card: Int, in meeting: Meeting) -> Decorum.Step {
    meeting.decorum.step(of: .card(CardNumber(card)))
  }

  private func described(_ meeting: Meeting) -> Decorum.Step {
    meeting.decorum.step(of: .described("back row"))
  }

  private mutating func fail(_ problem: String) {
    findings.problems.append(problem)
  }
}

extension Simulation {
  /// After each line: the fold agrees with the replay, the floor has one holder, and numbers
  /// have no gaps.
  private mutating func checkState() {
    let proceedings = clerk.proceedings
    let meeting = proceedings.meeting
    if Proceedings(replaying: proceedings.entries) != proceedings {
      fail("the replayed state is not the live one")
    }
    findings.problems += QueueChecks(proceedings, at: now).problems
    findings.problems += BusinessChecks(meeting).problems
    findings.problems += RollChecks(proceedings).problems
    let open = meeting.floor.open
    let cards = open.compactMap { turn in
      if case .card(let number) = turn.holder { number } else { nil }
    }
    let onFloor = meeting.speakers.all.filter { $0.status == .onFloor }.map(\.number)
    if cards.count > 1 || open.count - cards.count > 1 || onFloor != cards {
      fail("open turns: \(open.map(\.holder)), cards on the floor: \(onFloor)")
    }
    let counted =
      [
        proceedings.entries.map(\.number.rawValue), proceedings.commands.map(\.number.rawValue),
      ] + GivenOut(proceedings.entries).series
    for numbers in counted where numbers != Array(1..<(numbers.count + 1)) {
      fail("numbers with gaps: \(numbers)")
    }
    for (earlier, later) in zip(proceedings.entries, proceedings.entries.dropFirst())
    where earlier.at > later.at {
      fail("entry \(later.number.rawValue) is before the one above it")
    }
  }

  /// At the end: of every turn that was started and ended, the time is spoken or paused.
  private mutating func checkTurns() {
    for turn in clerk.proceedings.meeting.floor.turns {
      guard let started = turn.clock.startedAt, let ended = turn.endedAt else { continue }
      let held = ended - started
      let spoken = turn.clock.elapsed(at: ended)
      if spoken + turn.clock.paused(at: ended) != held || spoken < .zero || held < .zero {
        fail("turn \(turn.number.rawValue) was held \(held), spoken \(spoken)")
      }
    }
  }

  /// Every entry is read back as it was written.
  private mutating func checkCoding() {
    for entry in clerk.proceedings.entries {
      do {
        let json = try CodedEntry(entry).json
        let back = try CodedEntry(json: JSON(parsing: json.bytes()))?.entry()
        if back != entry { fail("entry \(entry.number.rawValue) is read back as \(back as Any)") }
      } catch {
        fail("entry \(entry.number.rawValue) is not read back: \(error)")
      }
    }
  }

  /// The exported script, played where there are no files, gives the same record.
  private mutating func checkScript() throws {
    let entries: [Entry]
    let outcome: Replay.Outcome
    do {
      (entries, outcome) = try Hall.replayed(clerk.proceedings)
    } catch let faults as Faults {
      return fail(faults.text)
    }
    for deviation in outcome.deviations {
      fail("script line \(deviation.line.number): \(deviation.problem?.line ?? "accepted")")
    }
    for (live, replayed) in zip(clerk.proceedings.entries, entries) where live != replayed {
      fail("entry \(live.number.rawValue) became\n\(replayed)\nand was\n\(live)")
      break
    }
    if entries.count != clerk.proceedings.entries.count {
      fail("\(entries.count) entries instead of \(clerk.proceedings.entries.count)")
    }
    let again = ScriptDataset.bytes(Proceedings(replaying: entries))
    if again != ScriptDataset.bytes(clerk.proceedings) { fail("the script of the replay differs") }
  }

  /// The script of the meeting so far.
  var script: String { String(decoding: ScriptDataset.bytes(clerk.proceedings), as: UTF8.self) }
}
