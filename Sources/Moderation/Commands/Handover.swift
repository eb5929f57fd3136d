import Assembly
import CommandLanguage
import Records

/// Offers the chair to somebody; never to a member of the panel.
enum Handover {
  static let command = ConsoleCommand(
    "handover", group: .meeting, summary: "offer the chair to somebody, with a brief",
    needs: ["the person is not on the panel"], examples: ["handover Lee"],
    parameters: .name(), perform: perform)

  static func perform(_ call: Call<Scene>, name: String) throws(Refusal) -> Outcome {
    let scene = call.scene
    try scene.requireNotAdjourned()
    let name = try scene.presider(name)
    var outcome = Outcome([.session(.chairOffered(to: name))])
    outcome.reply =
      .line("The chair is offered to \(scene.officer(name)), who types 'take'.")
      + scene.statusDocument
    return outcome
  }
}

extension Scene {
  /// Refuses a member of the panel for an office that must stand apart from it.
  func refusePanelist(_ name: String, _ cannot: String) throws(Refusal) {
    let wanted = folded(name.hasPrefix("@") ? String(name.dropFirst()) : name)
    let panelist = meeting.officials.first {
      $0.id.text == wanted || folded($0.office) == wanted || $0.name.map(folded) == wanted
    }
    guard let panelist else { return }
    throw Refusal(
      "\(panelist.title) is a panelist and \(cannot)",
      remedy: "name somebody who is not on the panel")
  }

  /// Returns who presides, as the record names the person: a member of the body by id, so that
  /// the rule of the chair's vote finds the member, else the name as it was typed.
  ///
  /// At a meeting of the body its own members preside, and never another one of the panel (DOMAIN
  /// 1.4). In executive session only they do: a name that is typed freely could say anything.
  func presider(_ name: String) throws(Refusal) -> String {
    let isClosed = meeting.session.phase == .executive
    let found = isClosed ? try member(Who(name)) : try? official(Who(name))
    if meeting.isOfBody, let found, found.isMember { return "@\(found.id.text)" }
    try refusePanelist(name, "cannot preside")
    return name
  }
}
