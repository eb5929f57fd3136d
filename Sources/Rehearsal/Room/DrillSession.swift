public import Assembly
public import Moderation
import Records

/// A drill while somebody plays it: takes lines beside the clerk, keeps the attempt log, and
/// tells what the room does.
///
/// The clerk stays with the console; a drill hands it another seat, or lets it die and come back
/// from what the journal holds.
public final class DrillSession {
  /// Why a drill is over.
  public enum Ending: String, Sendable {
    /// The meeting was adjourned.
    case adjourned
    /// The trainee had enough.
    case quit
    /// The worst came, or the time was up.
    case ended
  }

  /// What the session needs of the world around it.
  public struct Doors {
    /// Keeps an attempt for good before anything else sees it.
    public var log: (Attempt) throws(Problem) -> Void
    /// Seats a new clerk at the journal, as a console does that starts.
    public var relaunch: () throws(Problem) -> Clerk
    /// Stops the clock, or lets it go on.
    public var toggleClock: () -> Void

    /// Makes doors.
    public init(
      log: @escaping (Attempt) throws(Problem) -> Void,
      relaunch: @escaping () throws(Problem) -> Clerk, toggleClock: @escaping () -> Void = {}
    ) {
      self.log = log
      self.relaunch = relaunch
      self.toggleClock = toggleClock
    }
  }

  /// What is typed to start a console again that died.
  public static let relaunchLine = "gavel resume"

  /// The drill.
  public let drill: Drill
  /// Every line so far.
  public private(set) var attempts: [Attempt] = []
  /// Why it is over; nil while it goes on.
  public private(set) var ending: Ending?
  /// Since when the console is dead; nil while it lives.
  public private(set) var downSince: Instant?
  /// Whether the trainee stopped the clock.
  public private(set) var isPaused = false
  private let doors: Doors
  private var told: Instant
  private var cached: (entries: Int, attempts: Int, course: Course)?

  /// Makes a session that begins at the drill's zero.
  public init(_ drill: Drill, doors: Doors) {
    self.drill = drill
    self.doors = doors
    told = drill.zero - .seconds(1)
  }

  /// Opens the meeting at the drill's zero, takes the cards, and types what the scenario has
  /// typed before the trainee sits down.
  ///
  /// - Parameter isOpened: whether the journal holds the opening already.
  public func begin(_ clerk: inout Clerk, isOpened: Bool = false) throws(Problem) {
    if !isOpened { _ = try clerk.record([.session(.opened(drill.opening))], at: drill.zero) }
    if !drill.signUps.isEmpty { _ = try clerk.takeCards(drill.signUps, at: drill.zero) }
    for line in drill.scenario.setup { _ = try clerk.handle(line, at: drill.zero) }
  }

  /// The course of the drill as the journal now has it.
  public func course(_ proceedings: Proceedings) -> Course {
    if let cached, cached.entries == proceedings.entries.count, cached.attempts == attempts.count {
      return cached.course
    }
    let course = Course(drill, proceedings, attempts)
    cached = (proceedings.entries.count, attempts.count, course)
    return course
  }

  /// Returns when the room next does something that was not told yet; may be past.
  public func next(_ proceedings: Proceedings) -> Instant? {
    guard ending == nil, !isPaused else { return nil }
    return min(course(proceedings).next(after: told) ?? drill.stop, drill.stop)
  }

  /// Returns what the room did since it was last asked, and lets it have its effect: another
  /// seat, a console that dies, the end.
  public func advance(to now: Instant, _ clerk: inout Clerk) -> [Happening] {
    guard ending == nil, now > told else { return [] }
    var news = course(clerk.proceedings).happenings(after: told, through: now)
    told = now
    for happening in news {
      if let typing = happening.typing { type(typing, at: happening.at, &clerk) }
      if let seat = happening.seat { clerk.seat = seat }
      if happening.isCrash { downSince = happening.at }
      if happening.isEnd { ending = .ended }
    }
    if ending == nil, now >= drill.stop {
      ending = .ended
      news.append(
        Happening(at: drill.stop, .staff, "The hall must be left: the keys are turned."))
    }
    return news
  }

  /// Lets another seat type; what it may not do at this moment it does not do.
  private func type(_ typing: Stimulus.Typing, at moment: Instant, _ clerk: inout Clerk) {
    let own = clerk.seat
    clerk.seat = typing.seat
    _ = try? clerk.handle(typing.line, at: moment)
    clerk.seat = own
  }

  /// Takes a line: the clerk answers it, and the attempt log keeps it, refused or not.
  public func handle(
    _ line: String, at now: Instant, _ clerk: inout Clerk
  ) throws(Problem) -> Clerk.Reply {
    if let downSince { return try relaunch(line, at: now, since: downSince, &clerk) }
    let verb = Catalog.verb(of: line)
    let isControl = verb == "drill"
    if isPaused, !isControl {
      throw Problem(
        .refusal, "the drill is paused", remedy: "'drill pause' lets it go on, 'drill quit' ends it"
      )
    }
    do {
      let reply = try clerk.handle(line, at: now)
      if let control = reply.control {
        if control != .pause { try keep(line, verb: verb, at: now, clerk) }
        return self.control(control, reply, at: now, clerk)
      }
      try keep(line, verb: reply.command, at: now, clerk, reply.entries.first?.command)
      if clerk.proceedings.meeting.session.phase == .adjourned { ending = .adjourned }
      return reply
    } catch {
      guard error.kind != .storage, !isControl else { throw error }
      try keep(line, verb: verb, at: now, clerk, refusal: error.line)
      throw error
    }
  }

  private func keep(
    _ line: String, verb: String?, at now: Instant, _ clerk: Clerk,
    _ command: CommandNumber? = nil, refusal: String? = nil
  ) throws(Problem) {
    let attempt = Attempt(
      at: now, seat: clerk.seat, line: line, verb: verb, command: command, refusal: refusal)
    try doors.log(attempt)
    attempts.append(attempt)
  }

  /// A dead console takes nothing but its own start.
  private func relaunch(
    _ line: String, at now: Instant, since: Instant, _ clerk: inout Clerk
  ) throws(Problem) -> Clerk.Reply {
    let words = line.split(separator: " ").joined(separator: " ").lowercased()
    guard words == DrillSession.relaunchLine || words == "drill quit" else {
      let problem = Problem(
        .refusal, "the console is dead", remedy: "'\(DrillSession.relaunchLine)' starts it again")
      try keep(line, verb: Catalog.verb(of: line), at: now, clerk, refusal: problem.line)
      throw problem
    }
    if words == "drill quit" {
      try keep(line, verb: "drill", at: now, clerk)
      ending = .quit
      return Clerk.Reply(command: "drill", document: .line("The drill ends here."))
    }
    let seat = clerk.seat
    clerk = try doors.relaunch()
    clerk.seat = seat
    let document = try clerk.recover(lastBeat: since, at: now)
    downSince = nil
    try keep(line, verb: Pattern.relaunch, at: now, clerk)
    return Clerk.Reply(command: Pattern.relaunch, document: document)
  }

  private func control(
    _ control: DrillControl, _ reply: Clerk.Reply, at now: Instant, _ clerk: Clerk
  ) -> Clerk.Reply {
    var reply = reply
    switch control {
    case .pause:
      doors.toggleClock()
      isPaused.toggle()
      reply.document = .line(
        isPaused
          ? "The drill stands. 'drill pause' lets it go on."
          : "The drill goes on.")
    case .hint:
      reply.document = .lines(hint(at: now, clerk.proceedings))
    case .quit:
      ending = .quit
      reply.document = .line("The drill ends here.")
    }
    return reply
  }

  /// What the room waits for, the most urgent first.
  private func hint(at now: Instant, _ proceedings: Proceedings) -> [String] {
    let open = course(proceedings).trials.filter {
      $0.at <= now && $0.deed == nil && now < $0.at + $0.expectation.within * 3
    }.sorted { $0.at + $0.expectation.within < $1.at + $1.expectation.within }
    guard let first = open.first else {
      return ["Nothing waits for you; Enter shows where things stand."]
    }
    let patterns = first.expectation.patterns.map { "'\($0.text)'" }.joined(separator: " or ")
    return [first.stimulus.hint ?? "Now \(patterns) would do: \(first.stimulus.text)"]
  }
}
