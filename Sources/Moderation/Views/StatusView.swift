import Assembly
import Records

extension Scene {
  /// One screen: who has the floor, who is next, the clocks, and how much is open.
  var statusDocument: Document {
    var facts = [Fact("Meeting", sessionLine)]
    if meeting.isOfBody, let quorum = meeting.quorum {
      facts.append(Fact("Quorum", (quorum.isPresent ? "yes, " : "no, ") + quorum.text))
    }
    if let item = agenda.currentItem { facts.append(Fact("Item", itemLine(item))) }
    facts.append(Fact("Floor", floorLine))
    facts += businessFacts
    if let item = itemForCards { facts.append(Fact("Next", nextLine(item))) }
    if let delay { facts.append(Fact("Schedule", delayLine(delay))) }
    facts.append(Fact("Open", openLine))
    return Document([.facts(facts)])
  }

  private var sessionLine: String {
    let zone = meeting.zone
    let title = meeting.opening?.title ?? "no meeting"
    switch meeting.session.phase {
    case .doors: return "\(title): doors open, not called to order. 'open' begins."
    case .inSession:
      return "\(title), in session \(meeting.stopwatch.elapsed(at: now).text)"
    case .recess:
      let until = meeting.session.recess?.until.map { " until \(zone.hourMinute($0))" } ?? ""
      return "\(title), in recess\(until). 'resume' goes on."
    case .executive:
      let since = meeting.session.closedSession.map { " since \(zone.hourMinute($0.began))" } ?? ""
      return "\(title), in executive session\(since). 'public' ends it."
    case .adjourned:
      let at = meeting.session.adjournedAt.map { " at \(zone.hourMinute($0))" } ?? ""
      return "\(title), adjourned\(at)."
    }
  }

  private func itemLine(_ item: Agenda.Item) -> String {
    let used = item.stopwatch.elapsed(at: now)
    let plan = item.box.map { " of \($0.text)" } ?? ""
    let end =
      item.type.takesPublic
      ? forecast(for: item).map { "; all heard by \(meeting.zone.hourMinute($0))" } ?? "" : ""
    return "\(item.number.rawValue) \(item.title), \(used.text)\(plan)\(end)"
  }

  private var floorLine: String {
    guard let turn = floor.current else { return "nobody" }
    let rest = turn.clock.remaining(at: now).leftText
    let below = floor.open.dropLast().last.map { "; \(name(of: $0)) waits to go on" } ?? ""
    return "\(name(of: turn)), \(turn.state.rawValue), \(rest)\(below)"
  }

  private func nextLine(_ item: Agenda.Item) -> String {
    let count = speakers.waitingCount(on: item.number)
    guard count > 0 else { return "nobody waits" }
    let names = speakers.upNext(on: item.number, 3).map(\.label).joined(separator: ", ")
    let elsewhere = item.number == agenda.current ? "" : " for item \(item.number.rawValue)"
    return "\(names) (\(count) waiting\(elsewhere), \(item.limit.text) each)"
  }

  private func delayLine(_ delay: Duration) -> String {
    if delay.milliseconds.magnitude < 60_000 { return "on time" }
    // Half a day and more is no delay: the plan is one for another day.
    if delay.milliseconds.magnitude > 43_200_000, let day = meeting.opening?.scheduled {
      return "planned for \(meeting.zone.date(of: day).longText)"
    }
    return delay > .zero ? "\(delay.text) late" : "\((-delay).text) early"
  }

  private var openLine: String {
    let ledger = meeting.ledger
    let parts = [
      (speakers.pending.count, "card to accept", "cards to accept"),
      (ledger.openQuestions.count, "question", "questions"),
      (ledger.unconfirmed.count, "commitment to read back", "commitments to read back"),
      (ledger.parked.count { $0.state == .open }, "parked topic", "parked topics"),
    ]
    let open = parts.filter { $0.0 > 0 }.map { counted($0.0, $0.1, $0.2) }
    return open.isEmpty ? "nothing" : open.joined(separator: ", ")
  }

  /// What was asked and promised, to be read back before the close.
  var recapDocument: Document {
    let ledger = meeting.ledger
    var blocks: [Block] = []
    if !ledger.commitments.isEmpty {
      blocks.append(
        .table(
          Table(
            caption: "Commitments", columns: ["Ref", "Who", .names("What"), "By", "State"],
            rows: ledger.commitments.map {
              [
                "C\($0.number)", meeting.official($0.official)?.title ?? $0.official.text, $0.text,
                $0.due ?? "–", $0.state.rawValue,
              ]
            })))
    }
    let questions = ledger.questions.filter { $0.state.isOpen }
    if !questions.isEmpty {
      blocks.append(
        .table(
          Table(
            caption: "Questions without an answer", columns: ["Ref", .names("Question"), "State"],
            rows: questions.map { ["Q\($0.number)", $0.text, $0.state.words] })))
    }
    let tasks =
      ledger.actions.map {
        ["A\($0.number)", $0.text, $0.owner, $0.due ?? "–", $0.state.rawValue]
      }
      + ledger.parked.map {
        ["P\($0.number)", $0.text, $0.owner, "–", $0.state == .open ? "parked" : $0.state.rawValue]
      }
    if !tasks.isEmpty {
      blocks.append(
        .table(
          Table(
            caption: "Tasks and parked topics",
            columns: ["Ref", .names("What"), "Owner", "By", "State"], rows: tasks)))
    }
    return blocks.isEmpty ? .line("Nothing was asked, promised or parked yet.") : Document(blocks)
  }
}
