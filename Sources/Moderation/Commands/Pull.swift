import Assembly
import CommandLanguage

/// Takes a matter out of a consent agenda; it becomes an item of its own, right behind.
enum Pull {
  static let command = ConsoleCommand(
    "pull", group: .agenda, summary: "take a matter out of the consent agenda",
    needs: ["a consent agenda that is not closed", "the matter was not pulled"],
    examples: ["pull 2", "pull 4.2 @reyes"],
    parameters: .part, Parameter<Scene, Who>.member.optional(), perform: perform)

  static func perform(
    _ call: Call<Scene>, name: PartName, who: Who?
  ) throws(Refusal) -> Outcome {
    let scene = call.scene
    try scene.requireNotAdjourned()
    let item = try scene.consentItem(name)
    guard let part = item.parts.first(where: { $0.number == name.part }) else {
      throw Refusal(
        "\(item.label) has no matter \(name.part)",
        remedy: "'agenda' lists its \(counted(item.parts.count, "matter", "matters"))")
    }
    if let own = part.pulledAs {
      throw Refusal(
        "\(part.title) was pulled already, as item \(own.rawValue)",
        remedy: "'agenda' lists the items")
    }
    let member = try who.map { (who) throws(Refusal) in try scene.member(who) }
    let own = scene.agenda.nextNumber
    let by = member.map { " by \($0.title)" } ?? ""
    return Outcome(
      [
        .agenda(
          .pulled(item: item.number, part: part.number, by: member?.id, becomes: own))
      ],
      say: "\(item.number.rawValue).\(part.number) \(part.title) is pulled\(by); "
        + "it comes up as item \(own.rawValue), after item \(item.number.rawValue).")
  }
}

/// A matter of a consent agenda as it is named: `2`, or `4.2` with its item.
struct PartName: Equatable, Sendable {
  var item: ItemNumber?
  var part: Int
}

extension Parameter where Scene == Moderation.Scene, Value == PartName {
  /// A matter of a consent agenda.
  static var part: Parameter {
    Parameter(
      "MATTER", .word, samples: ["1", "2", "4.1"],
      candidates: { scene in
        scene.agenda.items.flatMap { item in
          item.parts.filter { $0.pulledAs == nil }.map {
            Candidate(text: "\(item.number.rawValue).\($0.number)", description: $0.title)
          }
        }
      },
      read: { (text) throws(Misreading) in
        let numbers = text.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
        guard (1...2).contains(numbers.count), let part = numbers.last ?? nil, part > 0,
          let first = numbers[0], first > 0
        else {
          throw Misreading("'\(text)' names no matter", remedy: "type a number, such as 2 or 4.2")
        }
        return PartName(item: numbers.count == 2 ? ItemNumber(first) : nil, part: part)
      })
  }
}

extension Scene {
  /// Returns the consent agenda that is meant, which must not be closed.
  fileprivate func consentItem(_ name: PartName) throws(Refusal) -> Agenda.Item {
    let named = name.item.map { agenda[$0] } ?? agenda.currentItem
    let item =
      name.item == nil && named?.parts.isEmpty != false
      ? agenda.items.first { !$0.parts.isEmpty } : named
    guard let item, !item.parts.isEmpty else {
      throw Refusal("there is no consent agenda to pull from", remedy: "'agenda' lists the items")
    }
    switch item.state {
    case .pending, .open, .held: return item
    case .closed, .skipped, .postponed:
      throw Refusal(
        "\(item.label) is \(item.state.words)",
        remedy: "'item \(item.number.rawValue)' takes it up again")
    }
  }
}
