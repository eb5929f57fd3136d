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
    try scene.refuseToPreside(name)
    var outcome = Outcome([.session(.chairOffered(to: name))])
    outcome.reply =
      .line("The chair is offered to \(name), who types 'take'.") + scene.statusDocument
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

  /// Refuses a member of the panel for the chair; at a meeting of the body its own members
  /// preside (DOMAIN 1.4).
  func refuseToPreside(_ name: String) throws(Refusal) {
    let member = meeting.isOfBody ? try? official(Who(name)) : nil
    if member?.isMember != true { try refusePanelist(name, "cannot preside") }
  }
}
