import Assembly

extension Scene {
  /// The time that is left for the public under an item: its cap, else its box; nil for neither.
  func publicTimeLeft(of item: Agenda.Item) -> Duration? {
    let left: Duration?
    if let cap = item.cap {
      left = cap - item.publicTime.elapsed(at: now)
    } else {
      left = item.box.map { $0 - item.stopwatch.elapsed(at: now) }
    }
    return left.map { max(.zero, $0) }
  }

  /// The limit at which all who wait under an item fit into what is left.
  func suggestedLimit(for item: Agenda.Item) -> Duration {
    rules.suggestedLimit(
      cards: speakers.waitingCount(on: item.number), time: publicTimeLeft(of: item))
  }

  /// How many who wait fit into what is left at a limit; nil without a cap or a box.
  func capacity(of item: Agenda.Item, limit: Duration) -> Int? {
    publicTimeLeft(of: item).map { rules.capacity(of: $0, limit: limit) }
  }

  /// When the public part of the item under way will end if all are heard.
  func forecast(for item: Agenda.Item) -> Instant? {
    let waiting = Int64(speakers.waitingCount(on: item.number))
    let current = floor.open.first.map { max(.zero, $0.clock.remaining(at: now)) } ?? .zero
    guard waiting > 0 || current > .zero else { return nil }
    return now + current + (item.limit + rules.changeover) * waiting
  }

  /// How much later than planned the meeting will end, if what is to come takes what was
  /// planned for it; negative when early, nil when no end was planned.
  var delay: Duration? {
    guard let end = meeting.opening?.scheduledEnd, meeting.session.calledToOrderAt != nil else {
      return nil
    }
    var rest = Duration.zero
    for item in agenda.items {
      switch item.state {
      case .pending, .held:
        rest += item.box ?? .zero
      case .open:
        let boxed = item.box.map { max(.zero, $0 - item.stopwatch.elapsed(at: now)) } ?? .zero
        let heard = forecast(for: item).map { $0 - now } ?? .zero
        rest += item.type.takesPublic && item.cap == nil ? max(boxed, heard) : boxed
      case .closed, .skipped, .postponed: break
      }
    }
    return now + rest - end
  }
}
