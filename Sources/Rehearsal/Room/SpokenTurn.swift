import Assembly

/// One hold of the floor as it really goes in the room: when the first word is said, how long
/// the speaker would go on, and when they are done.
struct SpokenTurn: Equatable, Sendable {
  let trace: TurnTrace
  /// Who speaks, as the room calls them.
  let name: String
  /// What is said.
  let words: String
  /// When the first word is said; nil where nobody comes forward.
  let firstWord: Instant?
  /// When the speaker stops without being stopped; nil where it cannot be said yet.
  let finish: Instant?
  /// When the time is up, if the clock was started.
  let due: Instant?

  /// How long an empty microphone takes to be noticed.
  static let absenceNoticed = Duration.seconds(8)
  /// How long a speaker takes to stop after a sign.
  static let heedingWrap = Duration.seconds(5)
  /// How long somebody who keeps to the time takes for the last word.
  static let lastWord = Duration.seconds(2)

  var number: TurnNumber { trace.number }

  /// The turn of somebody who behaves in a way.
  init(_ trace: TurnTrace, name: String, manner: Manner, allowed: Duration) {
    self.trace = trace
    self.name = name
    words = manner.words
    guard let delay = manner.firstWord else {
      (firstWord, finish, due) = (nil, nil, nil)
      return
    }
    let first = trace.calledAt + delay
    firstWord = first
    let start = max(trace.startedAt ?? first, first)
    let lag = start - first
    due = trace.startedAt.flatMap { trace.moment(saying: allowed + ($0 - first), from: first) }
    let full = allowed + lag
    let need =
      manner.over > .zero
      ? full + manner.over : min(manner.speaks, full + SpokenTurn.lastWord)
    var finish = trace.moment(saying: need, from: first)
    if !manner.isStubborn,
      let sign = trace.wraps.first(where: { wrap in
        trace.moment(saying: full, from: first).map { wrap >= $0 } ?? false
      })
    {
      finish = min(finish ?? sign, sign + SpokenTurn.heedingWrap)
    } else if !manner.isStubborn, !trace.wraps.isEmpty, manner.over > .zero {
      // A sign before the end: the speaker comes to an end when the time is up.
      finish = trace.moment(saying: full + SpokenTurn.lastWord, from: first)
    }
    self.finish = finish
  }

  /// Whether the speaker stopped, or will stop, before the turn was ended.
  var stopsAlone: Instant? {
    guard let finish else { return nil }
    return trace.endedAt.map { finish < $0 } ?? true ? finish : nil
  }

  /// When the floor was free of the speaker.
  var over: Instant? {
    switch (trace.endedAt, finish) {
    case (let ended?, let finish?): min(ended, finish)
    case (let ended?, nil): ended
    case (nil, _): finish
    }
  }
}

/// How somebody behaves in one turn.
struct Manner: Equatable, Sendable {
  /// From the call to the first word; nil where nobody comes.
  var firstWord: Duration?
  /// How long they would speak.
  var speaks: Duration
  /// For how long they go on past the limit.
  var over = Duration.zero
  /// Whether they take no notice of signs.
  var isStubborn = false
  /// What they say.
  var words: String
}
