import Assembly
import CommandLanguage

/// Ends the turn that is on and calls the next speaker; says whom it ends and whom it calls.
enum Next {
  /// How soon a second `next` is taken for a double press (PEERS: double advance).
  static let guardTime = Duration.seconds(3)

  static let command = ConsoleCommand(
    "next", aliases: ["n"], group: .queue, summary: "end the turn and call the next speaker",
    confirmation: .waives(
      "calls before a limit was announced, or ends a turn that was never timed"),
    needs: ["in session", "the limit was announced", "somebody waits"],
    examples: ["next", "next!"], perform: perform)

  static func perform(_ call: Call<Scene>) throws(Refusal) -> Outcome {
    let scene = call.scene
    try scene.refuseDoubleNext()
    try scene.requireSession()
    let item = try scene.requirePublicItem()
    guard let card = scene.speakers.upNext(on: item.number, 1).first else {
      let ending = scene.floor.current.map { "; \(scene.wayToEnd($0))" } ?? ""
      throw Refusal("the queue is empty", remedy: "'add NAME' takes a card\(ending)")
    }
    return try scene.call(card, under: item, call, again: "next!")
  }
}

extension Scene {
  /// Refuses a second `next` within seconds of the first, from whatever seat.
  func refuseDoubleNext() throws(Refusal) {
    // A card that a resident hands in between two presses does not make them one.
    guard let last = proceedings.commands.last(where: \.isDecision), last.typed?.verb == "next",
      now - last.at < Next.guardTime
    else { return }
    let called = floor.current.map { "called \(name(of: $0))" } ?? "called"
    let seat = last.seat == seat ? "" : " from seat \(last.seat.text)"
    throw Refusal(
      "'next' \(called) \((now - last.at).agoText)\(seat); a double press skips nobody",
      remedy: "if it was meant, type it again \(Next.guardTime.secondsText) s after the first")
  }

  /// Returns the outcome of calling a card: open turns end, the card is called.
  ///
  /// - Parameter again: the line that calls all the same, for the remedy of a refusal.
  func call(
    _ card: Card, under item: Agenda.Item, _ call: Call<Scene>, again: String
  ) throws(Refusal) -> Outcome {
    if !call.isConfirmed {
      try requireAnnouncedLimit(item, again: again)
      try refuseUntimed(again: again)
      try refusePastCap(item, again: again)
    }
    let (events, ended) = endingOpenTurns()
    let limit = limit(of: card, under: item)
    if limit <= .zero {
      let side = (card.signUp.side ?? .neutral).rawValue
      let more = (item.budgets[card.signUp.side ?? .neutral] ?? .zero) + item.limit
      throw Refusal(
        "the \(side) side has no time left",
        remedy: "'budget \(side) \(more.text)' adds one turn; 'call WHO' names another")
    }
    let called = Event.floor(
      .called(turn: floor.nextNumber, card: card.number, item: item.number, limit: limit))
    let deck = speakers.upNext(on: item.number, 3).filter { $0.number != card.number }.prefix(2)
    let sound = card.signUp.pronunciation.map { " (say \($0))" } ?? ""
    let then = deck.isEmpty ? "" : " Then: \(deck.map(\.label).joined(separator: ", "))."
    let now = "Now \(card.label)\(sound), \(limit.text); 'start' on the first word.\(then)"
    return Outcome(events + [called], lines: ended + [now] + hint(ofInterpreting: card))
  }

  /// Says how the time is doubled of somebody who asked to be interpreted.
  private func hint(ofInterpreting card: Card) -> [String] {
    card.signUp.language.map {
      ["Speaks \($0): 'interp \($0) consec' doubles the time, 'interp \($0) simul' does not."]
    } ?? []
  }

  /// Refuses a call after the time for public comment is used up: who speaks may finish, then
  /// the time is extended, the item held or closed.
  private func refusePastCap(_ item: Agenda.Item, again: String) throws(Refusal) {
    guard let cap = item.cap, item.hasCalled, item.publicTime.elapsed(at: now) >= cap else {
      return
    }
    let ways =
      floor.current == nil
      ? "'hold' continues later, 'close!' closes" : "'end' ends the turn that is on"
    throw Refusal(
      "the \(cap.text) for public comment on \(item.label) are used up",
      remedy: "'cap +15' extends, \(ways), '\(again)' calls all the same")
  }

  /// Returns the events that end every open turn, top first, and a line for each.
  func endingOpenTurns() -> (events: [Event], lines: [String]) {
    var events: [Event] = []
    var lines: [String] = []
    for turn in floor.open.reversed() {
      let ending = naturalEnding(of: turn)
      events.append(.floor(.ended(turn: turn.number, ending: ending)))
      lines.append("Ended: \(spoken(turn))")
    }
    return (events, lines)
  }

  /// How a turn ends when nobody says otherwise: thanked at or after the limit, else completed.
  func naturalEnding(of turn: Floor.Turn) -> Floor.Ending {
    turn.clock.startedAt != nil && turn.clock.remaining(at: now) <= .zero ? .thanked : .completed
  }

  /// How long a holder spoke, as in `#12 Ana Ruiz spoke 2:10 (0:10 over).` and the like.
  func spoken(_ turn: Floor.Turn) -> String {
    guard turn.clock.startedAt != nil else { return "\(name(of: turn)), not timed." }
    let over = turn.clock.over(at: now)
    return "\(name(of: turn)) spoke \(turn.clock.elapsed(at: now).text)"
      + (over >= .seconds(1) ? " (\(over.text) over)." : ".")
  }

  private func requireAnnouncedLimit(_ item: Agenda.Item, again: String) throws(Refusal) {
    guard rules.announceLimit, !item.isLimitAnnounced else { return }
    throw Refusal(
      "the limit was not announced for \(item.label)",
      remedy:
        "'limit \(suggestedLimit(for: item).text)' announces it; "
        + "'\(again)' goes on with \(item.limit.text)"
    )
  }

  private func refuseUntimed(again: String) throws(Refusal) {
    guard let turn = floor.open.first(where: { $0.state == .called }) else { return }
    let since = now - turn.calledAt
    let ways =
      turn.number == floor.current?.number
      ? "'\(since.startCommand)' if they spoke, 'noshow' if absent" : "'back' goes back to them"
    throw Refusal(
      "\(name(of: turn)) was called \(since.agoText) and the clock was never started",
      remedy: "\(ways), '\(again)' ends it untimed")
  }
}
