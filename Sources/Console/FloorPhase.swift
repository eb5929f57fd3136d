import Assembly
import LineEditor

/// Where a turn stands, as a sign, a word and a style that always go together.
enum FloorPhase: CaseIterable {
  case called
  case speaking
  case wrapping
  case over
  case paused

  /// Returns the phase of a turn that is not over.
  init(of turn: Floor.Turn, under rules: Rules, at now: Instant) {
    switch turn.state {
    case .called: self = .called
    case .paused, .ended: self = .paused
    case .speaking:
      let left = turn.clock.remaining(at: now)
      if left <= .zero {
        self = .over
      } else {
        self = left <= rules.warning(forLimit: turn.clock.limit) ? .wrapping : .speaking
      }
    }
  }

  var sign: String {
    switch self {
    case .called: "○"
    case .speaking: "▶"
    case .wrapping: "▲"
    case .over: "■"
    case .paused: "‖"
    }
  }

  var word: String {
    switch self {
    case .called: "called"
    case .speaking: "speaks"
    case .wrapping: "wrap"
    case .over: "OVER"
    case .paused: "paused"
    }
  }

  var style: Style {
    switch self {
    case .called, .wrapping, .paused: .caution
    case .speaking: .ok
    case .over: .danger
    }
  }
}
