/// All of a command that does not depend on the types of its scene, outcome and values.
///
/// It is a class so that a line is read without copying the declaration.
final class Declaration: Sendable {
  let name: String
  let aliases: [String]
  let sigil: Character?
  let group: CommandGroup
  let summary: String
  let confirmation: Confirmation
  let takesNotes: Bool
  let needs: [String]
  let examples: [String]
  let slots: [Slot]
  let layout: Layout

  init(
    name: String, aliases: [String], sigil: Character?, group: CommandGroup, summary: String,
    confirmation: Confirmation, takesNotes: Bool, needs: [String], examples: [String],
    slots: [Slot]
  ) {
    self.name = name
    self.aliases = aliases
    self.sigil = sigil
    self.group = group
    self.summary = summary
    self.confirmation = confirmation
    self.takesNotes = takesNotes
    self.needs = needs
    self.examples = examples
    self.slots = slots
    layout = Layout(of: slots, in: name)
  }

  var takesOptions: Bool { !layout.options.isEmpty }
  var endsInText: Bool { layout.endsInText }
  var takesConfirmation: Bool { confirmation != .none }
}

/// Where the slots of a command stand: which have a fixed place, and which are options.
struct Layout: Sendable {
  /// The slots with a fixed place, in order.
  let places: [Int]
  /// How many words the places after each one can take at most.
  let capacityAfter: [Int]
  /// The slot of each option, by its name.
  let options: [String: Int]
  /// Whether the last place takes free text.
  let endsInText: Bool

  init(of slots: [Slot], in name: String) {
    var places: [Int] = []
    var options: [String: Int] = [:]
    for (index, slot) in slots.enumerated() {
      if slot.optionNames.isEmpty { places.append(index) }
      for option in slot.optionNames {
        precondition(options[option] == nil, "'\(name)' declares '/\(option)' twice")
        options[option] = index
      }
    }
    let isText = places.map { slots[$0].shape == .value(.rest) }
    precondition(
      !isText.dropLast().contains(true), "free text must be the last parameter of '\(name)'")
    var capacity = 0
    var capacityAfter: [Int] = []
    for place in places.reversed() {
      capacityAfter.append(capacity)
      capacity =
        capacity.addingReportingOverflow(slots[place].capacity).overflow
        ? .max : capacity + slots[place].capacity
    }
    self.places = places
    self.capacityAfter = capacityAfter.reversed()
    self.options = options
    endsInText = isText.last ?? false
  }
}
