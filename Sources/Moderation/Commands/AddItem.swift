import Assembly
import CommandLanguage

/// Adds an item to the agenda of a meeting that decides nothing; a body decides on it by motion.
enum AddItem {
  static let command = ConsoleCommand(
    "additem", group: .agenda, summary: "add an item at the end of the agenda",
    needs: ["no body meets that would have to decide on it"],
    examples: ["additem Lights in the park", "additem Thanks /type:wrap"],
    parameters: .title, .itemType, perform: perform)

  static func perform(
    _ call: Call<Scene>, title: String, type: ItemType?
  ) throws(Refusal) -> Outcome {
    let scene = call.scene
    try scene.requireNotAdjourned()
    try scene.requireNoticed(title)
    guard !scene.meeting.isOfBody else {
      let mover = scene.meeting.members[0].id.text
      throw Refusal(
        "the body decides by two thirds whether it takes up '\(title)'",
        remedy: "'move @\(mover) additem \(title)' moves it")
    }
    let number = scene.agenda.nextNumber
    let type = type ?? .comment
    return Outcome(
      [.agenda(.added(item: number, title: title, type: type, box: nil))],
      say: "Item \(number.rawValue): \(title), at the end. 'item \(number.rawValue)' takes it up.")
  }
}

extension Scene {
  /// Requires that the notice of the meeting lets the agenda grow: a special or emergency meeting
  /// takes up only what was noticed (DOMAIN 1.1).
  func requireNoticed(_ title: String) throws(Refusal) {
    switch meeting.opening?.notice {
    case .special, .emergency:
      let kind = meeting.opening?.notice.rawValue ?? "special"
      throw Refusal(
        "\(kind == "emergency" ? "an" : "a") \(kind) meeting takes up only the business of its "
          + "notice", remedy: "'park \(title)' keeps it for later")
    case .regular, Notice.none?, nil: return
    }
  }
}

extension Parameter where Scene == Moderation.Scene, Value == String {
  /// The title of an item.
  fileprivate static var title: Parameter {
    Parameter(
      "TITLE", .words, samples: ["Lights in the park"],
      read: { (text) throws(Misreading) in
        guard text.count <= 200 else {
          throw Misreading("a title has at most 200 characters", remedy: "shorten it")
        }
        return text
      })
  }
}

extension Parameter where Scene == Moderation.Scene, Value == ItemType? {
  /// The option `/type:comment`.
  fileprivate static var itemType: Parameter {
    .option(
      "type", label: "TYPE", samples: ["comment", "wrap"],
      read: { (text) throws(Misreading) in
        guard let type = ItemType(rawValue: text.lowercased()) else {
          let words = ItemType.allCases.map(\.rawValue).joined(separator: ", ")
          throw Misreading("'\(text)' is no type of item", remedy: "it is one of \(words)")
        }
        return type
      })
  }
}
