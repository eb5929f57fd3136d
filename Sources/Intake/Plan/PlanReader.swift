internal import Assembly

/// Reads plans.
public enum PlanReader {
  /// The keys of a plan, in the order in which a plan shows them.
  static let keys = [
    "title", "body", "kind", "notice", "series", "date", "start", "end", "zone", "place",
    "moderator", "clerk", "officials", "rules", "agenda", "sign_up",
  ]

  /// Reads a plan from the bytes of a file, UTF-8 with or without a byte order mark.
  ///
  /// - Throws: everything that is wrong with it.
  public static func read(_ bytes: [UInt8], file: String) throws(Faults) -> Plan {
    var faults = FaultList(file: file)
    guard let text = SourceText.decode(bytes, faults: &faults) else {
      throw faults.report
    }
    return try read(text, file: file)
  }

  /// Reads a plan from its text; `file` is the name that the faults carry.
  ///
  /// The defaults of the kind of meeting come first and the plan's own rules over them. Only
  /// title, date, start and zone must be there.
  ///
  /// - Throws: everything that is wrong with it.
  public static func read(_ text: String, file: String) throws(Faults) -> Plan {
    var faults = FaultList(file: file)
    var plan: Plan?
    if SourceText.checkSize(text.utf8.count, faults: &faults) {
      let tree = PlanTree.read(SourceText.withoutMark(text), faults: &faults)
      if let tree {
        plan = read(tree, faults: &faults)
      } else if faults.isEmpty {
        faults.add(.start, "the plan is empty", "'gavel new-plan townhall' writes one")
      }
    }
    guard let plan, faults.isEmpty else { throw faults.report }
    return plan
  }

  /// Reads a plan from a piece of a file that holds more than the plan; nil after noting why.
  package static func read(_ tree: PlanNode, faults: inout FaultList) -> Plan? {
    if case .text("") = tree.value {
      faults.add(.start, "the plan is empty", "'gavel new-plan townhall' writes one")
      return nil
    }
    guard let keys = PlanKeys(tree, of: "a plan", known: keys, faults: &faults) else { return nil }
    let title = keys.required(
      "title", of: "the plan", example: "Police and neighbours", faults: &faults)
    let kind = keys.choice("kind", of: MeetingKind.self, faults: &faults) ?? .townhall
    let time = PlannedTime(keys, faults: &faults)
    var opening = Opening(
      id: "", title: title?.value ?? "", kind: kind, zone: time?.zone ?? .utc,
      scheduled: time?.start ?? Instant(milliseconds: 0))
    opening.scheduledEnd = time?.end
    opening.notice = keys.choice("notice", of: Notice.self, faults: &faults) ?? .none
    opening.body = keys.text("body", faults: &faults)?.value
    opening.place = keys.text("place", faults: &faults)?.value
    opening.series = keys.text("series", upTo: 80, faults: &faults)?.value
    opening.moderator = keys.text("moderator", upTo: 80, faults: &faults)?.value
    opening.clerk = keys.text("clerk", upTo: 80, faults: &faults)?.value
    opening.officials = readOfficials(keys, faults: &faults)
    opening.moderator = opening.moderator ?? chair(of: opening)
    opening.rules = readRules(keys, kind: kind, faults: &faults)
    if let agenda = readAgenda(keys, officials: opening.officials, faults: &faults) {
      opening.agenda = agenda
    }
    let sheet = keys.text("sign_up", upTo: 255, faults: &faults)
    if let time {
      opening.id = Plan.meetingID(date: time.date, title: opening.title, kind: kind)
    }
    return Plan(
      opening: opening,
      signUpSheet: sheet.map {
        Plan.SheetPath(path: $0.value, line: $0.at.line, column: $0.at.column)
      })
  }

  /// The member who presides over a meeting of the body where the plan names no moderator.
  private static func chair(of opening: Opening) -> String? {
    guard opening.kind.isOfBody else { return nil }
    return opening.officials.first { $0.presides == .chair }.map { "@\($0.id.text)" }
  }

  private static func readRules(
    _ keys: PlanKeys, kind: MeetingKind, faults: inout FaultList
  ) -> Rules {
    var rules = Rules.defaults(for: kind)
    let names = Rules.settings.map(\.key)
    guard let entry = keys.entry("rules"),
      let written = PlanKeys(entry.value, of: "the rules", known: names, faults: &faults)
    else { return rules }
    for setting in Rules.settings {
      guard let text = written.text(setting.key, faults: &faults) else { continue }
      if !setting.read(text.value, &rules) {
        faults.add(
          text.at, "\(quoted(text.value)) is no value of the rule '\(setting.key)'",
          "write \(setting.accepts)")
      }
    }
    return rules
  }
}
