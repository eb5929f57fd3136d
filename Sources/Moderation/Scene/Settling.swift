import Assembly
import CommandLanguage

/// How promises, tasks and parked topics are settled.
extension Scene {
  /// Settles what a reference names: `kept` for done or taken up, else given up.
  func settling(_ reference: Reference, kept: Bool, note: String?) throws(Refusal) -> Outcome {
    try requireNotAdjourned()
    switch reference.kind {
    case .commitment:
      let commitment = try openCommitment(reference)
      return Outcome(
        [.ledger(.settled(commitment: commitment.number, kept: kept, note: note))],
        say: "\(reference.text) is \(kept ? "done" : "given up"): \(commitment.text)".sentence)
    case .action:
      let action = meeting.ledger.action(reference.number)
      return try resolving(
        reference, action.map { ($0.text, $0.state) }, kept ? "is done" : "is given up", kept, note)
    case .parked:
      let parked = meeting.ledger.parkedTopic(reference.number)
      return try resolving(
        reference, parked.map { ($0.text, $0.state) }, kept ? "is taken up" : "is given up", kept,
        note)
    case .question, .note, .motion, .entry:
      throw Refusal(
        "\(reference.text) is no promise, task or parked topic",
        remedy: reference.kind == .question
          ? "'ans \(reference.text) GIST' answers a question"
          : "'fix \(reference.text) /old/new/' corrects a text")
    }
  }

  private func resolving(
    _ reference: Reference, _ found: (text: String, state: Ledger.Settlement)?, _ what: String,
    _ kept: Bool, _ note: String?
  ) throws(Refusal) -> Outcome {
    guard let found else {
      throw Refusal("there is no \(reference.text)", remedy: "'recap' lists them")
    }
    guard found.state == .open else {
      throw Refusal(
        "\(reference.text) is \(found.state.rawValue) already", remedy: "'recap' lists them")
    }
    return Outcome(
      [.ledger(.resolved(reference: reference, kept: kept, note: note))],
      say: "\(reference.text) \(what): \(found.text)".sentence)
  }

  /// Returns a promise that was neither kept nor given up.
  private func openCommitment(_ reference: Reference) throws(Refusal) -> Ledger.Commitment {
    guard let commitment = meeting.ledger.commitment(reference.number) else {
      throw Refusal("there is no \(reference.text)", remedy: "'recap' lists the commitments")
    }
    switch commitment.state {
    case .made, .confirmed: return commitment
    case .done, .dropped:
      throw Refusal(
        "\(reference.text) is \(commitment.state.rawValue) already", remedy: "'recap' lists them")
    }
  }
}

extension Reference {
  /// Whether what it names is settled by being done or given up.
  var isSettleable: Bool {
    switch kind {
    case .commitment, .action, .parked: true
    case .question, .note, .motion, .entry: false
    }
  }
}
