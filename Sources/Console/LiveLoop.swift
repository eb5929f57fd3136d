import Assembly
import CommandLanguage
public import LineEditor
public import Moderation
import Records
public import Rehearsal

/// The loop at a terminal: the prompt with the running clock, alerts above the line, replies.
///
/// It sleeps until the next thing that changes: a key, a second of a running clock, an alert,
/// another seat's entry.
public final class LiveLoop: EditorDelegate {
  private var clerk: Clerk
  private let surroundings: Surroundings
  /// The drill that is played here; nil at a meeting.
  private let drill: DrillSession?
  private var columns = 80
  private var isSpoken = false
  private var told: Instant
  private var beatAt: Instant
  private var looks = LaterLooks()
  private var isOn: [Preference: Bool] = [:]
  private var lastHint: Hint?
  private var knownAlerts: (entry: EntryNumber, alerts: Alerts)?

  /// Makes a loop, at a meeting or in a drill.
  public init(clerk: Clerk, surroundings: Surroundings, drill: DrillSession? = nil) {
    self.clerk = clerk
    self.surroundings = surroundings
    self.drill = drill
    told = surroundings.now()
    beatAt = told
  }

  /// Runs until the console is left; the meeting stays as it is.
  public func run(_ configuration: Editor.Configuration) throws(EditorFailure) -> Leaving {
    isSpoken = configuration.screenReader
    let editor = try Editor(configuration: configuration, delegate: self)
    defer { editor.close() }
    editor.watched = surroundings.changeDescriptor.map { [$0] } ?? []
    editor.keeping = { [weak self] line in
      // Of an executive session nothing is kept, not even what was refused (DECISIONS 16).
      let phase = self?.clerk.proceedings.meeting.session.phase
      return phase == .executive ? .nowhere : KeptLines.keeping(of: line)
    }
    var allAccepted = true
    var endWasPressed = false
    while true {
      switch editor.readLine() {
      case .line(let line):
        endWasPressed = false
        switch answer(line, editor) {
        case .success(let leaves): if leaves { return .left(allAccepted: allAccepted) }
        case .failure: allAccepted = false
        }
      case .interrupted: endWasPressed = false
      case .endOfInput:
        if endWasPressed || clerk.proceedings.meeting.session.phase == .adjourned {
          return .left(allAccepted: allAccepted)
        }
        endWasPressed = true
        editor.print(
          fitted(
            drill != nil
              ? "Ctrl-D again ends the drill and shows the score."
              : "The meeting is open. Ctrl-D again leaves it open, for 'gavel resume'; 'adjourn' "
                + "lists what is left to do."))
      case .hangUp: return .signal(1)
      case .terminate(let signal): return .signal(signal)
      }
    }
  }

  /// Answers a line; returns whether the console is to be left.
  private func answer(_ line: String, _ editor: Editor) -> Result<Bool, Problem> {
    let now = surroundings.now()
    beat(now)
    for notice in news() + heard(by: now) { editor.alert(notice) }
    if drill?.ending != nil { return .success(true) }
    do throws(Problem) {
      let reply = try handle(line, at: now)
      for (preference, value) in reply.preferences {
        isOn[preference] = value
        if preference == .color { editor.usesColor = value }
      }
      editor.print(
        String(decoding: TextWriter(width: columns - 1).write(reply.document), as: UTF8.self))
      if reply.entries.contains(where: \.event.isRedaction) {
        editor.rewriteHistory(KeptLines.kept)
      }
      if let trouble = reply.trouble { editor.print(StyledText(fitted(trouble.line), .danger)) }
      return .success(reply.leaves || drill?.ending != nil)
    } catch {
      editor.print(StyledText(fitted(error.line), error.kind == .storage ? .danger : .caution))
      return .failure(error)
    }
  }

  private func handle(_ line: String, at now: Instant) throws(Problem) -> Clerk.Reply {
    guard let drill else { return try clerk.handle(line, at: now) }
    return try drill.handle(line, at: now, &clerk)
  }

  /// What the room of a drill does, in its own words.
  private func heard(by now: Instant) -> [LineEditor.Notice] {
    guard let drill, drill.ending == nil else { return [] }
    var notices = drill.advance(to: now, &clerk).map { happening in
      LineEditor.Notice(
        fitted(RoomWords.line(of: happening)), style: happening.stimulus == nil ? .plain : .bold)
    }
    if drill.ending != nil {
      notices.append(LineEditor.Notice("The drill is over: Enter shows the score.", style: .bold))
    }
    return notices
  }

  // MARK: What the editor asks

  /// The prompt of this moment.
  public func prompt(columns: Int) -> Prompt {
    self.columns = max(20, columns)
    if let drill, let prompt = RoomWords.prompt(of: drill) { return prompt }
    return PromptText(
      meeting: clerk.proceedings.meeting, now: surroundings.now(), columns: columns,
      showsClock: isOn[.clock] ?? true, isSpoken: isSpoken
    ).prompt
  }

  /// Milliseconds to the next second of a running clock, minute of the wall clock, alert or
  /// sign of life.
  public func nextTick() -> Int? {
    let now = surroundings.now()
    let meeting = clerk.proceedings.meeting
    let showsClock = (isOn[.clock] ?? true) && !isSpoken
    // The sign of life of each second waits for the second of the clock: one wake-up, not two.
    var next = showsClock ? nextSecond(of: meeting.floor.current, from: now) ?? beatDue : beatDue
    if let alert = alerts.next(after: told) { next = min(next, alert.milliseconds) }
    if let look = looks.next { next = min(next, look.milliseconds) }
    if showsClock {
      next = min(next, now.milliseconds - now.milliseconds % 60_000 + 60_000)
    }
    if let room = drill?.next(clerk.proceedings) {
      next = min(next, room.milliseconds)
    }
    let pace = surroundings.pace()
    guard pace > 0 else { return nil }
    // A day is long enough to sleep, and fits whatever the pace is.
    return Int(min(86_400_000, (Double(max(0, next - now.milliseconds)) / pace).rounded(.up)))
  }

  /// When the clock of a turn next shows another second; nil while it stands.
  private func nextSecond(of turn: Floor.Turn?, from now: Instant) -> Int64? {
    guard let turn, turn.clock.isRunning else { return nil }
    let rest = turn.clock.remaining(at: now).milliseconds % 1000
    return now.milliseconds + (rest > 0 ? rest : rest + 1000)
  }

  /// When the next sign of life is due: each second of a running clock, else with the tenth
  /// seconds of the day, which the minutes of the prompt's clock are too.
  private var beatDue: Int64 {
    runs
      ? beatAt.milliseconds + 1000
      : beatAt.milliseconds - beatAt.milliseconds % 10_000 + 10_000
  }

  /// Alerts that are due.
  public func tick() -> [LineEditor.Notice] {
    let now = surroundings.now()
    if now.milliseconds >= (runs ? beatAt.milliseconds + 900 : beatDue) {
      beat(now)
      if !runs { surroundings.rest() }
    }
    let heard = (looks.take(at: now) ? news() : []) + heard(by: now)
    guard drill.map({ $0.ending == nil && $0.downSince == nil }) ?? true else {
      told = now
      return heard
    }
    let meeting = clerk.proceedings.meeting
    let due = alerts.due(after: told, through: now)
    told = now
    let words = AlertWords(meeting: meeting)
    return heard
      + due.map { alert in
        var notice = words.alert(alert.kind)
        let style = notice.text.runs.first?.style ?? .plain
        notice.text = StyledText(fitted(notice.text.plain), style)
        notice.bell = notice.bell && (isOn[.bell] ?? true)
        return notice
      }
  }

  /// The alerts of the meeting as it is.
  private var alerts: Alerts {
    let proceedings = clerk.proceedings
    if let knownAlerts, knownAlerts.entry == proceedings.last { return knownAlerts.alerts }
    let alerts = Alerts(of: proceedings.meeting)
    knownAlerts = (proceedings.last, alerts)
    return alerts
  }

  /// What other seats have done.
  public func readable(_ descriptor: Int32) -> [LineEditor.Notice] {
    looks.expect(from: surroundings.now())
    return news()
  }

  private func news() -> [LineEditor.Notice] {
    guard surroundings.changed(), let entries = try? clerk.catchUp() else { return [] }
    return handedIn(entries)
      + entries.compactMap { entry in
        guard let typed = entry.typed, entry.seat != clerk.seat else { return nil }
        return LineEditor.Notice(fitted("· \(entry.seat.text): \(typed.line)"), style: .dim)
      }
  }

  /// What the sign-up page brought: a line for each card, or one for many.
  private func handedIn(_ entries: [Entry]) -> [LineEditor.Notice] {
    let words = AlertWords(meeting: clerk.proceedings.meeting).cards(in: entries)
    return words.map { text in
      LineEditor.Notice(fitted(text), style: .caution, bell: isOn[.bell] ?? true)
    }
  }

  /// A line of text with breaks between words where the terminal is too narrow.
  private func fitted(_ text: String) -> String {
    String(decoding: TextWriter(width: columns - 1).write(.line(text)), as: UTF8.self)
  }

  /// The ways in which a line can go on.
  public func completions(of line: String, at cursor: String.Index) -> [CompletionItem] {
    let known = Catalog.grammar.completions(of: line, at: cursor, in: scene).map {
      CompletionItem($0.text, description: $0.description, replacing: $0.replacing)
    }
    return FileCompletion.items(of: line, at: cursor, besides: known)
  }

  /// The parameters that are still to come.
  public func hint(for line: String) -> String {
    // An empty line has none, and to ask would read all commands before the first prompt.
    guard !line.isEmpty, isOn[.hints] ?? true else { return "" }
    // A word that is no command yet has no hint, and the grammar would look for what was meant.
    if line.utf8.allSatisfy({ $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }),
      Catalog.grammar.command(named: line) == nil
    {
      return ""
    }
    if let lastHint, lastHint.holds(for: line) { return lastHint.text }
    let hint = Catalog.grammar.hint(for: line)
    lastHint = hint
    return hint.text
  }

  private var scene: Scene {
    Scene(proceedings: clerk.proceedings, now: surroundings.now(), seat: clerk.seat)
  }

  private var runs: Bool {
    clerk.proceedings.meeting.floor.current?.clock.isRunning ?? false
  }

  private func beat(_ now: Instant) {
    beatAt = now
    surroundings.beat(now)
  }
}
