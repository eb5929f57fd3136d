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
  public var name: String { declaration.name }
  /// Shorter words for it; they are only read exactly, never as the start of a longer word.
  public var aliases: [String] { declaration.aliases }
  /// The sign that begins a line of this command, such as `/`.
  public var sigil: Character? { declaration.sigil }
  /// The heading under which help lists it.
  public var group: CommandGroup { declaration.group }
  /// What it does, in one line.
  public var summary: String { declaration.summary }
  /// What a `!` after the verb does.
  public var confirmation: Confirmation { declaration.confirmation }
  /// Whether ` -- ` begins a note; if not, it is text like any other.
  public var takesNotes: Bool { declaration.takesNotes }
  /// What must be so before it can be done, in words.
  public var needs: [String] { declaration.needs }
  /// Lines that show its use.
  public var examples: [String] { declaration.examples }

  let declaration: Declaration
  /// What could stand in each slot.
  let candidates: [@Sendable (Scene) -> [Candidate]]
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
    var slots: [Slot] = []
    var candidates: [@Sendable (Scene) -> [Candidate]] = []
    repeat slots.append((each parameters).slot)
    repeat candidates.append((each parameters).candidates)
    self.candidates = candidates
    declaration = Declaration(
      name: name, aliases: aliases, sigil: sigil, group: group, summary: summary,
      confirmation: confirmation, takesNotes: takesNotes, needs: needs, examples: examples,
      slots: slots)
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
  public var takesConfirmation: Bool { declaration.takesConfirmation }

  var slots: [Slot] { declaration.slots }
  var layout: Layout { declaration.layout }
}

/// Says which slot could not give a value for its words.
struct Unread: Error {
  let slot: Int
  let misreading: Misreading
}
