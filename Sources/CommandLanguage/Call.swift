/// What a line asks for, ready to be done to a scene.
///
/// Reading a line needs no scene; whatever has to be looked up is looked up here.
public typealias Action<Scene, Outcome> = @Sendable (Scene) throws(Refusal) -> Outcome

/// What every command is given besides the values of its parameters.
public struct Call<Scene> {
  /// What the command acts on.
  public var scene: Scene
  /// Whether a `!` followed the verb.
  public var isConfirmed: Bool
  /// The text after ` -- `, trimmed, or nil when there is none.
  public var note: String?
  /// The text after ` --- `, trimmed, or nil when there is none.
  public var privateNote: String?

  /// Makes a call, as a test does or a command that calls another.
  public init(
    scene: Scene, isConfirmed: Bool = false, note: String? = nil, privateNote: String? = nil
  ) {
    self.scene = scene
    self.isConfirmed = isConfirmed
    self.note = note
    self.privateNote = privateNote
  }
}

extension Call: Sendable where Scene: Sendable {}

/// The marks round the arguments of a line: the `!` and the two kinds of note.
struct Marks: Equatable, Sendable {
  var isConfirmed = false
  var note: String?
  var privateNote: String?
}
