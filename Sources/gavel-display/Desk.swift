import Assembly
import Foundation
import Gallery
import Glibc
import JournalStore
import Moderation
import Records
import Synchronization

/// The one place that touches the archive: a thread that follows the meeting, tells the feed what
/// changed, and hands in the cards.
final class Desk: Sendable {
  /// What the pages show as of a moment.
  struct Showing: Sendable {
    var bulletin: Bulletin
    var signUp: SignUpDesk
  }

  /// A card that somebody hands in.
  private struct Job: Sendable {
    var content: String
    var client: String
    var answer: CheckedContinuation<Result<CardNumber, SignUpFault>, Never>
  }

  private struct Shared {
    var showing: Showing
    var jobs: [Job] = []
    var isOver = false
  }

  /// The most cards that wait to be written; a phone whose card finds more is told to come back.
  private static let mostJobs = 64
  /// How often a viewer hears that the line is alive, in milliseconds.
  private static let beat: Int32 = 10_000
  /// How long after a failure the archive is read again, in milliseconds.
  private static let retry: Int32 = 250

  let takesCards: Bool
  let archivePath: String
  let id: String
  let clock: SystemClock
  private let shared: Mutex<Shared>
  private let wakeUp: [Int32]
  private let opened: Opened

  /// What only the thread of the desk touches once it runs.
  private struct Opened: @unchecked Sendable {
    let archive: Archive
    let journal: SQLiteJournal
    let clerk: Clerk
  }

  /// Opens the archive at a meeting, the latest when none is named.
  init(archive path: String, meeting: String?, takesCards: Bool) throws {
    self.takesCards = takesCards
    archivePath = path
    do {
      guard access(path, F_OK) == 0 else {
        throw Complaint(
          "! there is no archive at \(path); 'gavel open' begins a meeting", Complaint.storage)
      }
      let archive = try Archive(path: path)
      let found = try meeting.map { try archive.find($0) } ?? archive.latest()
      guard let found else {
        throw Complaint(
          "! the archive holds no meeting; 'gavel open' begins one", Complaint.storage)
      }
      id = found.id
      clock = try archive.clock(for: found.id)
      if !takesCards { try archive.forbidWriting() }
      let journal = try archive.journal(for: found.id)
      let clerk = try Clerk(journal: journal, seat: .signUpPage, errands: NoErrands())
      opened = Opened(archive: archive, journal: journal, clerk: clerk)
      let scene = Scene(proceedings: clerk.proceedings, now: clock.now(), seat: .signUpPage)
      shared = Mutex(
        Shared(
          showing: Showing(
            bulletin: Bulletin(PublicBoard(of: scene, signUp: takesCards)),
            signUp: SignUpDesk(of: scene))))
    } catch let failure as JournalFailure {
      throw Complaint(Desk.line(failure), Complaint.storage)
    } catch let problem as Problem {
      throw Complaint(problem.line, Complaint.storage)
    }
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else {
      throw Complaint("! the system gives no pipe", Complaint.storage)
    }
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    wakeUp = ends
  }

  /// What the pages show now.
  var showing: Showing { shared.withLock { $0.showing } }

  /// Begins to follow the meeting.
  func start(_ feed: Feed) {
    feed.publish(showing.bulletin)
    let thread = Thread { [self] in follow(feed) }
    thread.name = "desk"
    thread.start()
  }

  /// Ends the thread; cards that wait are told that they were not recorded.
  func stop() {
    shared.withLock { $0.isOver = true }
    ring()
  }

  /// Hands in a card; what a phone sends twice within a minute is one card.
  func handIn(_ content: String, from client: String) async -> Result<CardNumber, SignUpFault> {
    guard takesCards else { return .failure(.notRecorded) }
    return await withCheckedContinuation { answer in
      let fault = shared.withLock { shared -> SignUpFault? in
        if shared.isOver { return .notRecorded }
        guard shared.jobs.count < Desk.mostJobs else { return .tooMany }
        shared.jobs.append(Job(content: content, client: client, answer: answer))
        return nil
      }
      if let fault { answer.resume(returning: .failure(fault)) } else { ring() }
    }
  }

  private func ring() { _ = write(wakeUp[1], "!", 1) }

  // MARK: The thread

  private func follow(_ feed: Feed) {
    var clerk = opened.clerk
    var counter = Counter()
    var board = PublicBoard(of: scene(clerk), signUp: takesCards)
    let follower = Follower(opened.journal)
    var isBehind = false
    var nextBeat = clock.now() + Duration(milliseconds: Int64(Desk.beat))
    while !shared.withLock({ $0.isOver }) {
      let rest = max(.zero, nextBeat - clock.now()).milliseconds
      let most = min(Int32(clamping: rest), isBehind ? Desk.retry : Desk.beat)
      var hasNews = look(follower, atMost: most) || isBehind
      drain()
      let jobs = shared.withLock { shared in
        defer { shared.jobs = [] }
        return shared.jobs
      }
      let results = jobs.map { handIn($0, &clerk, &counter) }
      if !jobs.isEmpty { hasNews = true }
      // The follower tells a change once; what could not be read then is asked for again.
      if hasNews { isBehind = !Desk.catchUp(&clerk) }
      let isDue = clock.now() >= nextBeat
      guard hasNews || isDue else { continue }
      let fresh = PublicBoard(of: scene(clerk), signUp: takesCards)
      let isSame = fresh.shows(theSameAs: board)
      if !isSame { board = fresh }
      let desk = takesCards ? SignUpDesk(of: scene(clerk)) : showing.signUp
      let bulletin = isSame ? nil : Bulletin(fresh)
      shared.withLock { shared in
        if let bulletin { shared.showing.bulletin = bulletin }
        shared.showing.signUp = desk
      }
      // The receipt is asked for at once, and finds the card only on what is shown by now.
      for (job, result) in zip(jobs, results) { job.answer.resume(returning: result) }
      if let bulletin { feed.publish(bulletin) }
      if isDue {
        // The pages say that they reconnect rather than show an old board as the present one.
        if !isBehind { feed.beat() }
        nextBeat = clock.now() + Duration(milliseconds: Int64(Desk.beat))
      }
    }
    for job in shared.withLock({ $0.jobs }) { job.answer.resume(returning: .failure(.notRecorded)) }
    try? opened.archive.close()
  }

  /// Waits for news; an archive that cannot be read at the moment is looked at again in a while.
  private func look(_ follower: Follower, atMost most: Int32) -> Bool {
    do { return try follower.wait(atMost: most, or: wakeUp[0]) } catch {
      usleep(UInt32(Desk.retry) * 1000)
      return true
    }
  }

  /// Reads what others wrote; false where the archive cannot be read at the moment.
  private static func catchUp(_ clerk: inout Clerk) -> Bool {
    do { _ = try clerk.catchUp() } catch { return false }
    return true
  }

  private func handIn(
    _ job: Job, _ clerk: inout Clerk, _ counter: inout Counter
  ) -> Result<CardNumber, SignUpFault> {
    let now = clock.now()
    if let card = counter.receipt(of: job.client, for: job.content, at: now) {
      return .success(card)
    }
    guard counter.admits(job.client, at: now, under: clerk.proceedings.meeting.rules) else {
      return .failure(.tooMany)
    }
    do throws(SignUpFault) {
      let desk = SignUpDesk(of: scene(clerk))
      let (signUp, item) = try desk.read(Form.fields(job.content.utf8))
      let handed: HandedIn
      do { handed = try clerk.handIn(signUp, under: item, at: now) } catch {
        throw .notRecorded
      }
      switch handed {
      case .barred(let bar): throw .barred(bar)
      case .taken(let card):
        counter.note(card.number, of: job.client, for: job.content, at: now)
        return .success(card.number)
      }
    } catch {
      return .failure(error)
    }
  }

  private func scene(_ clerk: Clerk) -> Scene {
    let last = clerk.proceedings.entries.last?.at ?? clock.now()
    return Scene(proceedings: clerk.proceedings, now: max(last, clock.now()), seat: .signUpPage)
  }

  private func drain() {
    var room = [UInt8](repeating: 0, count: 256)
    while read(wakeUp[0], &room, room.count) > 0 {}
  }

  private static func line(_ failure: JournalFailure) -> String {
    switch failure {
    case .overtaken: "! another seat keeps writing; try again"
    case .unavailable(let message, let remedy), .unreadable(let message, let remedy):
      "! \(message); \(remedy)"
    }
  }
}

/// The errands of a seat that may do none.
private final class NoErrands: Errands {
  func sheet(at path: String) throws(Problem) -> [SheetRow] {
    throw Problem(.refusal, "the sign-up page reads no sheets", remedy: "use the console")
  }

  func save(_ order: SaveOrder, of proceedings: Proceedings) throws(Problem) -> Document {
    throw Problem(.refusal, "the sign-up page writes no records", remedy: "use the console")
  }
}
