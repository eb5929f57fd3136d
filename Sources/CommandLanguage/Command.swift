/// A heading under which help lists commands, such as "Queue".
public struct CommandGroup: Hashable, Sendable {
  /// The heading.
  public var title: String

  /// Makes a heading.
  public init(_ title: String) {
    self.title = title
  }
}

/// What a `!` after the verb does.
public enum Confirmation: Equatable, Sendable {
  /// The command takes no `!`.
  case none
  /// The `!` waives a check; the text says which, for help.
  case waives(String)
  /// The bare word shows what is open, and the `!` acts; the text says how, for help.
  case acts(String)
}

/// A command, declared once: parsing, usage, help, completion and generated lines follow from it.
public struct Command<Scene, Outcome>: Sendable {
  /// The word that it is called by, in lower case.
  public let name: String
  /// Shorter words for it; they are only read exactly, never as the start of a longer word.
  public let aliases: [String]
  /// The sign that begins a line of this command, such as `/`.
  public let sigil: Character?
  /// The heading under which help lists it.
  public let group: CommandGroup
  /// What it does, in one line.
  public let summary: String
  /// What a `!` after the verb does.
  public let confirmation: Confirmation
  /// Whether ` -- ` begins a note; if not, it is text like any other.
  public let takesNotes: Bool
  /// What must be so before it can be done, in words.
  public let needs: [String]
  /// Lines that show its use.
  public let examples: [String]

  let slots: [Slot]
  /// What could stand in each slot.
  let candidates: [@Sendable (Scene) -> [Candidate]]
  let layout: Layout
  let bind: @Sendable ([Assignment], Marks) throws(Unread) -> Action<Scene, Outcome>

  /// Declares a command.
  ///
  /// Parameters stand in the line in the order of declaration; options may stand anywhere among
  /// the arguments. `perform` is given their values in the same order. A parameter that is made
  /// with closures is best declared as a static member of `Parameter` and named here: the compiler
  /// does not see that a closure written in this place must be `@Sendable`.
  public init<each Value: Sendable>(
    _ name: String, aliases: [String] = [], sigil: Character? = nil, group: CommandGroup,
    summary: String, confirmation: Confirmation = .none, takesNotes: Bool = true,
    needs: [String] = [], examples: [String] = [],
    parameters: repeat Parameter<Scene, each Value>,
    perform: @escaping @Sendable (Call<Scene>, repeat each Value) throws(Refusal) -> Outcome
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
    var slots: [Slot] = []
    var candidates: [@Sendable (Scene) -> [Candidate]] = []
    repeat slots.append((each parameters).slot)
    repeat candidates.append((each parameters).candidates)
    self.slots = slots
    self.candidates = candidates
    layout = Layout(of: slots, in: name)
    bind = { (assignments, marks) throws(Unread) in
      var next = 0
      func read<Single>(
        _ parameter: Parameter<Scene, Single>
      ) throws(Unread) -> Single {
        defer { next += 1 }
        do {
          return try parameter.value(assignments[next])
        } catch {
          throw Unread(slot: next, misreading: error)
        }
      }
      let values = (repeat try read(each parameters))
      return { (scene) throws(Refusal) in
        let call = Call(
          scene: scene, isConfirmed: marks.isConfirmed, note: marks.note,
          privateNote: marks.privateNote)
        return try perform(call, repeat each values)
      }
    }
  }

  /// Whether it declares any option.
  public var takesOptions: Bool { !layout.options.isEmpty }

  /// Whether its last argument is free text.
  public var endsInText: Bool { layout.endsInText }

  /// Whether it takes a `!` after the verb.
  public var takesConfirmation: Bool { confirmation != .none }
}

/// Says which slot could not give a value for its words.
struct Unread: Error {
  let slot: Int
  let misreading: Misreading
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
