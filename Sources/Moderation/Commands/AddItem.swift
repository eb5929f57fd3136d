import Assembly
import CommandLanguage

/// Adds an item to the agenda; where a body meets, after two thirds have carried a motion for it.
enum AddItem {
  static let command = ConsoleCommand(
    "additem", group: .agenda, summary: "add an item at the end of the agenda",
    needs: ["where a body meets: a motion for it that two thirds carried"],
    examples: ["additem Lights in the park", "additem Thanks /type:wrap"],
    parameters: .title, .itemType, perform: perform)

  static func perform(
    _ call: Call<Scene>, title: String, type: ItemType?
  ) throws(Refusal) -> Outcome {
    let scene = call.scene
    try scene.requireNotAdjourned()
    try scene.requireNoticed(title)
    let carried = scene.carried(title)
    guard !scene.meeting.isOfBody || carried != nil else {
      let mover = scene.meeting.members[0].id.text
      throw Refusal(
        "the body decides by two thirds whether it takes up '\(title)'",
        remedy: "'move @\(mover) additem \(title)' moves it")
    }
    let title = carried ?? title
    let number = scene.agenda.nextNumber
    let type = type ?? (scene.meeting.isOfBody ? .motion : .comment)
    return Outcome(
      [.agenda(.added(item: number, title: title, type: type, box: nil))],
      say: "Item \(number.rawValue): \(title), at the end. 'item \(number.rawValue)' takes it up.")
  }
}

extension Scene {
  /// The title as a motion to add an item was carried; nil where none was, or it is added already.
  fileprivate func carried(_ title: String) -> String? {
    func same(_ text: String) -> Bool {
      folded(text.trimmingEnd(of: ".")) == folded(title.trimmingEnd(of: "."))
    }
    guard !agenda.items.contains(where: { $0.isAdded && same($0.title) }) else { return nil }
    return motions.all.last {
      $0.kind == .additem && wasCarriedByTwoThirds($0) && same($0.wording)
    }?.wording.trimmingEnd(of: ".")
  }

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
