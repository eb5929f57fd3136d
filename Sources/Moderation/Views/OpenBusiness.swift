import Assembly

/// Something that is not settled, with the command that settles it.
public struct OpenBusiness: Equatable, Sendable {
  /// What is open, in a few words.
  public let what: String
  /// What to type.
  public let remedy: String
  /// The same for the record, without a text that may be redacted later.
  let recorded: String

  init(what: String, remedy: String, recorded: String? = nil) {
    self.what = what
    self.remedy = remedy
    self.recorded = recorded ?? what
  }
}

extension Scene {
  /// Everything that is open, in the order in which it is best settled: the checklist of the
  /// close-out (PEERS: a meeting that could not be closed, with no word why).
  public var openBusiness: [OpenBusiness] {
    var open: [OpenBusiness] = []
    if let turn = floor.current {
      open.append(OpenBusiness(what: "\(name(of: turn)) has the floor", remedy: "end"))
    }
    if meeting.session.phase == .recess {
      open.append(OpenBusiness(what: "the meeting is in recess", remedy: "resume"))
    }
    if meeting.session.phase == .executive {
      open.append(OpenBusiness(what: "the meeting is in executive session", remedy: "public"))
    }
    open += bodyBusiness
    open += questionBusiness + waitingBusiness + itemBusiness + ledgerBusiness
    open += faultBusiness
    open += privateTexts.map {
      OpenBusiness(
        what: "\($0.reference.text) seems to hold \($0.kinds.joined(separator: " and "))",
        remedy: "redact \($0.reference.text), or leave it")
    }
    if meeting.attendance.counts.isEmpty {
      open.append(OpenBusiness(what: "nobody has counted the public", remedy: "count NUMBER"))
    }
    return open
  }

  /// What a body has to settle: its roll, and minutes that were corrected and not approved.
  private var bodyBusiness: [OpenBusiness] {
    guard meeting.isOfBody else { return [] }
    var open: [OpenBusiness] = []
    if meeting.roll.calledAt == nil {
      open.append(
        OpenBusiness(what: "the roll was not called", remedy: "roll all, or roll all except WHO"))
    }
    if let last = meeting.minutes.earlier.last, last.approvedAt == nil {
      open.append(
        OpenBusiness(
          what: "the earlier minutes are corrected and not approved", remedy: "minutes approve"))
    }
    return open
  }

  private var faultBusiness: [OpenBusiness] {
    Equipment.Channel.allCases.filter { meeting.equipment.failure(of: $0) != nil }.map {
      OpenBusiness(what: "\($0.words) is down", remedy: "mic up \($0.rawValue)")
    }
  }

  private var waitingBusiness: [OpenBusiness] {
    agenda.items.compactMap { item in
      let waiting = speakers.queue(on: item.number)
      guard !waiting.isEmpty else { return nil }
      let settle =
        item.number == agenda.current ? "next, or close!" : "item \(item.number.rawValue)"
      return OpenBusiness(
        what: "\(waiting.count) waiting under item \(item.number.rawValue): "
          + waiting.map(\.label).listed(upTo: 4), remedy: settle)
    }
  }

  private var itemBusiness: [OpenBusiness] {
    agenda.items.compactMap { item in
      switch item.state {
      case .pending, .held:
        let number = item.number.rawValue
        return OpenBusiness(
          what: "\(item.label) is \(item.state.words)", remedy: "item \(number), or skip \(number)")
      case .open, .closed, .skipped, .postponed: return nil
      }
    }
  }

  private var ledgerBusiness: [OpenBusiness] {
    meeting.ledger.openQuestions.map {
      OpenBusiness(
        what: "Q\($0.number) has no answer: \($0.text)",
        remedy: "ans Q\($0.number) GIST, or defer Q\($0.number) @office",
        recorded: "Q\($0.number) has no answer")
    }
      + meeting.ledger.unconfirmed.map {
        OpenBusiness(
          what: "C\($0.number) was not read back: \($0.text)", remedy: "confirm C\($0.number)",
          recorded: "C\($0.number) was not read back")
      }
  }
}
