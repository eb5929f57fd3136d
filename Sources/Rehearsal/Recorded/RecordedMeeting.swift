public import Assembly
import Records

/// Turns a recorded meeting into a scenario, so that last month's difficult evening can be
/// practised.
///
/// What happened and when comes over, and how long everybody spoke; what anybody said does not.
/// Residents get invented names, officials go by their office, and no text that was typed at the
/// meeting is used: neither notes nor questions, promises, or conduct.
public struct RecordedMeeting {
  let proceedings: Proceedings
  let seed: UInt64
  let names: Pseudonyms
  let cast: RecordedCast

  /// Reads a meeting.
  public init(_ proceedings: Proceedings, seed: UInt64 = 1) {
    self.proceedings = proceedings
    self.seed = seed
    names = Pseudonyms(proceedings.meeting.speakers.all, seed: seed)
    cast = RecordedCast(of: proceedings.meeting)
  }

  var meeting: Meeting { proceedings.meeting }

  /// When it was called to order, from which the scenario's times are counted.
  var start: Instant {
    meeting.session.calledToOrderAt ?? proceedings.entries.first?.at ?? Instant(milliseconds: 0)
  }

  /// When it ended, as far as it has.
  var end: Instant {
    meeting.session.adjournedAt ?? proceedings.entries.last?.at ?? start
  }

  /// The scenario's file.
  public var yaml: String {
    let (stimuli, leftOut) = RecordedStimuli(self).chosen
    return
      ([
        "# Made from a recorded meeting by 'gavel rehearse'. Residents have invented names,",
        "# officials go by their office; what anybody said or wrote was not taken over.",
        "# Motions and votes are not played; add 'text' and 'hint' to what matters to you.",
      ] + omissions(leftOut) + [
        "summary: A recorded meeting, to be practised again.",
        "level: medium",
        "length: \(clock(length))", "stop: \(clock(length + length))",
        "seed: \(seed % 1_000_000)", "",
      ]
      + plan + [""] + people + panel + ["timeline:"] + stimuli.flatMap(\.lines) + record(stimuli)
      + ["", "equity: side", "heard: \(heard)", ""]).joined(separator: "\n")
  }

  /// What was more than a scenario holds.
  private func omissions(_ stimuli: Int) -> [String] {
    var parts: [String] = []
    if cast.leftOut > 0 { parts.append("\(cast.leftOut) who only waited") }
    if stimuli > 0 { parts.append("\(stimuli) of the things that happened") }
    guard !parts.isEmpty else { return [] }
    return ["# Left out, since a scenario holds only so much: \(parts.joined(separator: ", "))."]
  }

  /// How long it took, as far as a scenario can be.
  var length: Duration { min(.longest, max(.minutes(1), end - start)) }

  private var heard: Int {
    Set(
      meeting.floor.turns.compactMap { turn in
        turn.clock.startedAt == nil ? nil : turn.holder.card
      }
    ).count { cast.contains($0) }
  }

  private var plan: [String] {
    let kind = meeting.opening?.kind ?? .townhall
    let zone = meeting.zone
    var lines = [
      "meeting:", "  title: \(kind.title), practised again", "  kind: \(kind.rawValue)",
      "  date: \(zone.date(of: start).text)", "  start: \"\(zone.hourMinute(start))\"",
      "  zone: \(zone.name)", "  moderator: The Moderator",
    ]
    if !meeting.officials.isEmpty { lines.append("  officials:") }
    for official in meeting.officials {
      lines.append(
        "    - { id: \(official.id.text), office: \(quotedYAML(office(official.id)))"
          + "\(official.isMember ? ", member: yes" : "") }")
    }
    let rules = meeting.opening?.rules ?? .baseline
    let defaults = Rules.defaults(for: kind)
    let changed = Rules.settings.filter { $0.show(rules) != $0.show(defaults) }
    if !changed.isEmpty { lines.append("  rules:") }
    lines += changed.map { "    \($0.key): \(quotedYAML($0.show(rules)))" }
    lines.append("  agenda:")
    for item in meeting.agenda.items {
      lines += [
        "    - title: Item \(item.number.rawValue)", "      type: \(item.type.rawValue)",
      ]
      if let minutes = item.box?.wholeSeconds, minutes >= 60 {
        lines.append("      minutes: \(minutes / 60)")
      }
    }
    return lines
  }

  /// The office of an official, without the person's name.
  func office(_ id: OfficialID) -> String {
    meeting.official(id)?.office ?? "Official"
  }

  private var people: [String] {
    guard !cast.cards.isEmpty else { return [] }
    return ["people:"] + cast.cards.map { "  - { \(RecordedSpeaker($0, in: self).keys) }" } + [""]
  }

  private var panel: [String] {
    let turns = meeting.floor.turns.filter { $0.holder.card == nil && $0.endedAt != nil }
    var lines: [String] = []
    for official in meeting.officials {
      let own = turns.filter { $0.holder == .official(official.id) }.prefix(200)
      guard !own.isEmpty else { continue }
      lines += ["  - id: \(official.id.text)", "    speeches:"]
      lines += own.map { "      - { speaks: \(clock($0.clock.elapsed(at: end))) }" }
    }
    return lines.isEmpty ? [] : ["panel:"] + lines + [""]
  }

  private func record(_ stimuli: [RecordedStimulus]) -> [String] {
    let items = stimuli.compactMap(\.reference)
    guard !items.isEmpty else { return [] }
    return ["record:"]
      + items.map { item in
        let owner = item.owner.map { ", owner: \($0.text)" } ?? ""
        return "  - { id: \(item.id), kind: \(item.kind.rawValue)\(owner)"
          + "\(item.hasDue ? ", due: yes" : ""), text: \(quotedYAML(item.text)) }"
      } + [""]
  }
}

/// How a resident of a recorded meeting behaves when it is played.
private struct RecordedSpeaker {
  let card: Card
  let meeting: RecordedMeeting

  init(_ card: Card, in meeting: RecordedMeeting) {
    (self.card, self.meeting) = (card, meeting)
  }

  /// The keys of the person, as they stand between braces.
  var keys: String {
    var keys = ["name: \(quotedYAML(meeting.names[card.number]))"]
    if meeting.meeting.agenda[card.item]?.type.takesPublic ?? false {
      keys.append("item: \(card.item.rawValue)")
    }
    if let side = card.signUp.side { keys.append("side: \(side.rawValue)") }
    if card.signUp.isRemote { keys.append("remote: yes") }
    if let language = card.signUp.language { keys.append("language: \(quotedYAML(language))") }
    if card.addedAt > meeting.start { keys.append("late: yes") }
    if card.status == .forfeited {
      keys.append("absent: always")
    } else {
      keys.append("absent: \(card.noShows > 0 ? "first" : "never")")
    }
    let turn = meeting.meeting.floor.turns.last {
      $0.holder.card == card.number && $0.clock.startedAt != nil
    }
    guard let turn else { return keys.joined(separator: ", ") }
    let over = turn.clock.over(at: meeting.end)
    let spoke = turn.clock.elapsed(at: meeting.end)
    keys.append("speaks: \(clock(max(.seconds(5), spoke)))")
    if over >= .seconds(5) { keys.append("over: \(clock(over))") }
    return keys.joined(separator: ", ")
  }
}

/// A time as a scenario writes it, a day at most.
func clock(_ time: Duration) -> String {
  let time = min(time, .longest)
  let minutes = time.wholeSeconds / 60
  let seconds = time.wholeSeconds % 60
  return "\"\(minutes):\(seconds < 10 ? "0" : "")\(seconds)\""
}

/// A text in quotation marks, as YAML and JSON both read it.
func quotedYAML(_ text: String) -> String { JSON.string(text).text }
