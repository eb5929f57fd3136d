import Assembly
import CommandLanguage

extension Scene {
  /// Requires that no question is pending under the item that is left.
  func requireNoQuestion() throws(Refusal) {
    try requireNoOpenVote()
    guard let motion = motions.unseconded ?? motions.immediate else { return }
    throw Refusal("\(label(motion)) is not decided", remedy: wayToSettle(motion))
  }

  /// Returns the events that leave the pending questions without a decision when the item is
  /// left; refused unless confirmed.
  func leavingQuestions(_ call: Call<Scene>, remedy: String) throws(Refusal) -> [Event] {
    try requireNoOpenVote()
    guard let motion = motions.unseconded ?? motions.immediate ?? parts.first else { return [] }
    guard call.isConfirmed else {
      throw Refusal(
        "\(label(motion)) is not decided",
        remedy: "\(wayToSettle(motion)), '\(remedy)' leaves it without a decision")
    }
    return undecided
  }

  /// What to type so that a motion is settled.
  func wayToSettle(_ motion: Motion) -> String {
    switch motion.state {
    case .moved: "'second MEMBER', or 'second none' lets it die"
    case .waiting, .tabled, .settled: "'motions' shows where it stands"
    case .pending: "'vote METHOD' puts it"
    }
  }

  /// Questions that are pending or wait for a second, and those that came up with them under the
  /// item, left without a decision.
  private var undecided: [Event] {
    unsettled([motions.unseconded?.number, motions.stack.first].compactMap(\.self))
      + unsettled(parts.map(\.number))
  }

  /// Parts of a divided question that wait under the item: they are decided there or not at all.
  ///
  /// A motion to reconsider waits for its time, wherever that is.
  private var parts: [Motion] {
    motions.waiting.filter { $0.kind != .reconsider && $0.item == agenda.current }
  }

  private func unsettled(_ motions: [MotionNumber]) -> [Event] {
    motions.map { .motions(.settled(motion: $0, as: .unfinished)) }
  }

  /// Everything that an adjournment leaves without a decision.
  var unfinished: [Event] {
    let parts = parts.map(\.number)
    return undecided + unsettled(motions.waiting.map(\.number).filter { !parts.contains($0) })
  }

  /// What is pending, on the table or being voted on, in the order in which it is best settled.
  var questionBusiness: [OpenBusiness] {
    var open: [OpenBusiness] = []
    if let vote = votes.open {
      open.append(
        OpenBusiness(what: "\(label(vote)) is in progress", remedy: wayToResult(vote)))
    }
    if let point = meeting.points.open {
      open.append(
        OpenBusiness(what: "\(point.kind.title) waits for the chair", remedy: wayToRule(point)))
    }
    if let motion = motions.unseconded {
      open.append(
        OpenBusiness(
          what: "\(label(motion)) awaits a second", remedy: "second MEMBER, or second none"))
    }
    open += motions.pending.reversed().map {
      OpenBusiness(what: "\(label($0)) is pending", remedy: "vote METHOD, or move MEMBER table")
    }
    open += motions.waiting.map {
      OpenBusiness(what: "\(label($0)) was to come up", remedy: "withdraw MEMBER, or leave it")
    }
    return open
      + motions.onTable.map {
        OpenBusiness(
          what: "\(label($0)) lies on the table",
          remedy: "move MEMBER take \($0.number.text), or leave it")
      }
  }
}
