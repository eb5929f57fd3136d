import Assembly
import Intake

/// Reads what happens in a scenario, and what its record must hold.
struct ScenarioTimeline {
  let opening: Opening
  let people: [Person]
  private(set) var timeline: [Stimulus] = []
  private(set) var record: [ReferenceItem] = []

  init(opening: Opening, people: [Person]) {
    self.opening = opening
    self.people = people
  }

  mutating func read(_ keys: PlanKeys, faults: inout FaultList) {
    for node in keys.list("record", faults: &faults) ?? [] {
      if let item = item(node, faults: &faults) { record.append(item) }
    }
    for node in keys.list("timeline", faults: &faults) ?? [] {
      if let stimulus = stimulus(node, faults: &faults) { timeline.append(stimulus) }
    }
  }

  private func item(_ node: PlanNode, faults: inout FaultList) -> ReferenceItem? {
    guard
      let keys = PlanKeys(
        node, of: "an item of the record", known: ["id", "kind", "owner", "due", "text", "result"],
        faults: &faults),
      let id = keys.required("id", of: "this item", example: "posts", faults: &faults),
      let kind = keys.choice("kind", of: ReferenceItem.Kind.self, faults: &faults)
    else { return nil }
    let owner = keys.text("owner", faults: &faults)
    if let owner, !opening.officials.contains(where: { $0.id == OfficialID(owner.value) }) {
      faults.add(
        owner.at, "\(quoted(owner.value)) is not among the officials of the meeting",
        suggestion(
          for: owner.value, among: opening.officials.map(\.id.text), listing: "they are"))
    }
    return ReferenceItem(
      id: id.value, kind: kind, owner: owner.map { OfficialID($0.value) },
      hasDue: keys.flag("due", faults: &faults),
      text: keys.texts("text", faults: &faults).first?.value ?? "",
      prevails: keys.choice("result", of: VoteResult.self, faults: &faults).map { $0 == .carried })
  }

  /// How a vote comes out.
  private enum VoteResult: String, CaseIterable {
    case carried
    case lost
  }

  private static let stimulusKeys = [
    "id", "at", "after", "turn", "moment", "plus", "if", "unless", "if_done", "if_not_done",
    "chance", "channel", "text", "expect", "hint", "demand", "violence", "seat", "types",
    "typed_by", "crash", "end",
  ]

  private func stimulus(_ node: PlanNode, faults: inout FaultList) -> Stimulus? {
    guard
      let keys = PlanKeys(
        node, of: "a stimulus", known: ScenarioTimeline.stimulusKeys, faults: &faults),
      let id = keys.required("id", of: "this stimulus", example: "heckle", faults: &faults)
    else { return nil }
    if timeline.contains(where: { $0.id == id.value }) {
      faults.add(id.at, "the id \(quoted(id.value)) is taken", "every stimulus needs its own")
    }
    let trigger = trigger(keys, faults: &faults)
    let text = keys.texts("text", faults: &faults).first?.value
    if text == nil {
      faults.add(keys.at, "this stimulus has no 'text'", "write what the moderator hears or sees")
    }
    let expectations = (keys.list("expect", faults: &faults) ?? []).compactMap { node in
      expectation(node, faults: &faults)
    }
    guard let trigger, let text else { return nil }
    return Stimulus(
      id: id.value, trigger: trigger, conditions: conditions(keys, faults: &faults),
      channel: keys.choice("channel", of: Stimulus.Channel.self, faults: &faults) ?? .room,
      text: text, expectations: expectations,
      hint: keys.texts("hint", faults: &faults).first?.value,
      isDemand: keys.flag("demand", faults: &faults),
      isViolence: keys.flag("violence", faults: &faults),
      seat: seat("seat", keys, faults: &faults), typing: typing(keys, faults: &faults),
      isCrash: keys.flag("crash", faults: &faults),
      isEnd: keys.flag("end", faults: &faults))
  }

  private func seat(_ key: String, _ keys: PlanKeys, faults: inout FaultList) -> Seat? {
    guard let text = keys.text(key, faults: &faults) else { return nil }
    if let seat = Seat(text: text.value) { return seat }
    faults.add(text.at, "\(quoted(text.value)) is no seat", "write it as deputy:Lee")
    return nil
  }

  private func typing(_ keys: PlanKeys, faults: inout FaultList) -> Stimulus.Typing? {
    guard let line = keys.texts("types", faults: &faults).first?.value else { return nil }
    guard let seat = seat("typed_by", keys, faults: &faults) else {
      if keys.entry("typed_by") == nil {
        faults.add(keys.at, "'types' needs 'typed_by'", "write, for example, 'typed_by: clerk'")
      }
      return nil
    }
    return Stimulus.Typing(seat: seat, line: line)
  }

  private func trigger(_ keys: PlanKeys, faults: inout FaultList) -> Stimulus.Trigger? {
    let plus = keys.time("plus", faults: &faults) ?? .zero
    let given = ["at", "after", "turn"].filter { keys.entry($0) != nil }
    guard given.count == 1 else {
      faults.add(
        keys.at,
        given.isEmpty ? "nothing says when this happens" : "two things say when it happens",
        "write one of 'at: 1:30', 'after: ID' or 'turn: WHO'")
      return nil
    }
    if let at = keys.time("at", faults: &faults) { return .at(at + plus) }
    if let after = keys.text("after", faults: &faults) {
      check(after, faults: &faults)
      return .after(after.value, plus)
    }
    guard let turn = keys.text("turn", faults: &faults),
      let speaker = speaker(turn, faults: &faults)
    else { return nil }
    let moment = keys.choice("moment", of: Stimulus.Moment.self, faults: &faults) ?? .begins
    return .turn(speaker, moment, plus)
  }

  private func speaker(_ text: Text, faults: inout FaultList) -> Stimulus.Speaker? {
    if let number = Int(text.value), number > 0 { return .resident(number) }
    if text.value.hasPrefix("@") {
      let parts = text.value.dropFirst().split(separator: " ")
      let id = OfficialID(parts.first.map(String.init) ?? "")
      let number = parts.count > 1 ? Int(parts[1]) ?? 0 : 1
      if opening.officials.contains(where: { $0.id == id }), number > 0 {
        return .official(id, number)
      }
      faults.add(
        text.at, "\(quoted(text.value)) is no turn of an official of the meeting",
        "write '@chief' or '@chief 2'")
      return nil
    }
    let names = people.compactMap(\.signUp.name)
    if names.contains(text.value) { return .named(text.value) }
    faults.add(
      text.at, "nobody among the people is called \(quoted(text.value))",
      suggestion(for: text.value, among: names, listing: "they are"))
    return nil
  }

  private func conditions(_ keys: PlanKeys, faults: inout FaultList) -> [Stimulus.Condition] {
    var conditions: [Stimulus.Condition] = []
    for text in keys.texts("if", faults: &faults) {
      check(text, faults: &faults)
      conditions.append(.met(text.value))
    }
    for text in keys.texts("unless", faults: &faults) {
      check(text, faults: &faults)
      conditions.append(.missed(text.value))
    }
    conditions += keys.patterns("if_done", faults: &faults).map { .done($0) }
    conditions += keys.patterns("if_not_done", faults: &faults).map { .undone($0) }
    if let percent = keys.number("chance", in: 0...100, faults: &faults) {
      conditions.append(.chance(percent))
    }
    return conditions
  }

  /// A stimulus may only build on those above it, so that nothing waits for itself.
  private func check(_ id: Text, faults: inout FaultList) {
    guard !timeline.contains(where: { $0.id == id.value }) else { return }
    faults.add(
      id.at, "no stimulus above has the id \(quoted(id.value))",
      timeline.isEmpty
        ? "move this one down"
        : suggestion(for: id.value, among: timeline.map(\.id), listing: "above are"))
  }

  private func expectation(_ node: PlanNode, faults: inout FaultList) -> Expectation? {
    guard
      let keys = PlanKeys(
        node, of: "an expectation", known: ["do", "within", "early", "weight", "ref"],
        faults: &faults)
    else { return nil }
    let patterns = keys.patterns("do", faults: &faults)
    if keys.entry("do") == nil {
      faults.add(keys.at, "this expectation has no 'do'", "write, for example, 'do: gavel'")
    }
    let within = keys.time("within", faults: &faults)
    if let within, within <= .zero {
      faults.add(
        keys.entry("within")?.value.at ?? keys.at, "'within' is no time at all",
        "write, for example, 'within: 20'")
    }
    let reference = keys.text("ref", faults: &faults)
    if let reference, !record.contains(where: { $0.id == reference.value }) {
      faults.add(
        reference.at, "the record has no item \(quoted(reference.value))",
        record.isEmpty
          ? "list it under 'record'"
          : suggestion(for: reference.value, among: record.map(\.id), listing: "its items are"))
    }
    guard !patterns.isEmpty else { return nil }
    return Expectation(
      patterns: patterns, within: max(.seconds(1), within ?? .seconds(20)),
      early: keys.time("early", faults: &faults) ?? .zero,
      weight: keys.number("weight", in: 1...9, faults: &faults) ?? 1, reference: reference?.value)
  }
}
