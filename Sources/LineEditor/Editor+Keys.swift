import CEditline

extension Editor {
  /// Gives libedit our commands and keys.
  func bindKeys(of engine: Engine) {
    let handle = engine.handle
    addCommands(to: handle)
    for key in Keys.silent { _ = cel_bind(handle, key, "editor-nothing") }
    if configuration.readsEditrc { _ = el_source(handle, nil) }
    // A line `edit off` would leave nobody to edit.
    _ = cel_set_editing(handle, true)
    for (key, command) in Keys.always { _ = cel_bind(handle, key, command) }
    if cel_is_vi(handle) {
      for (key, command) in Keys.always { _ = cel_bind_alternative(handle, key, command) }
    } else {
      for (key, command) in Keys.emacs { _ = cel_bind(handle, key, command) }
    }
    _ = cel_set_reader(handle) { handle, slot in
      guard let slot, let editor = Editor.of(handle) else { return -1 }
      return editor.nextScalar(into: slot)
    }
  }

  private func addCommands(to handle: OpaquePointer) {
    let commands: [(String, String, cel_command_fn)] = [
      ("editor-nothing", "Ignore a key", { _, _ in UInt8(CC_NORM) }),
      (
        "editor-backspace", "Delete the character before the cursor",
        { handle, _ in
          Editor.of(handle)?.deleteBackward() ?? UInt8(CC_ERROR)
        }
      ),
      (
        "editor-delete", "Delete the character at the cursor",
        { handle, _ in
          Editor.of(handle)?.deleteForward() ?? UInt8(CC_ERROR)
        }
      ),
      (
        "editor-left", "Move one character left",
        { handle, _ in
          Editor.of(handle)?.moveLeft() ?? UInt8(CC_ERROR)
        }
      ),
      (
        "editor-right", "Move one character right, or accept the suggestion",
        { handle, _ in
          Editor.of(handle)?.moveRight() ?? UInt8(CC_ERROR)
        }
      ),
      (
        "editor-end", "Delete the character at the cursor, or end an empty line",
        { handle, _ in
          Editor.of(handle)?.deleteOrEnd() ?? UInt8(CC_ERROR)
        }
      ),
      (
        "editor-clear", "Clear the screen",
        { handle, _ in
          Editor.of(handle)?.clearsScreen = true
          return UInt8(CC_NORM)
        }
      ),
      (
        "editor-complete", "Complete the word",
        { handle, _ in
          Editor.of(handle)?.completeWord() ?? UInt8(CC_ERROR)
        }
      ),
      (
        "editor-search", "Search the history",
        { handle, _ in
          Editor.of(handle)?.searchHistory() ?? UInt8(CC_ERROR)
        }
      ),
    ]
    for (name, help, command) in commands {
      _ = cel_add_command(handle, name, help, command)
    }
  }

  // MARK: Whole characters

  private func deleteBackward() -> UInt8 {
    guard let engine, engine.cursor > 0 else { return UInt8(CC_ERROR) }
    engine.deleteBackward(lengthBefore(engine))
    return UInt8(CC_REFRESH)
  }

  private func deleteForward() -> UInt8 {
    guard let engine, engine.cursor < engine.line.count else { return UInt8(CC_ERROR) }
    let length = lengthAfter(engine)
    engine.move(by: length)
    engine.deleteBackward(length)
    return UInt8(CC_REFRESH)
  }

  private func moveLeft() -> UInt8 {
    guard let engine, engine.cursor > 0 else { return UInt8(CC_ERROR) }
    engine.move(by: -lengthBefore(engine))
    return UInt8(CC_CURSOR)
  }

  private func moveRight() -> UInt8 {
    guard let engine else { return UInt8(CC_ERROR) }
    if engine.cursor < engine.line.count {
      engine.move(by: lengthAfter(engine))
      return UInt8(CC_CURSOR)
    }
    // Only what stands there in grey is accepted, and labels are not for typing.
    guard let rest = suggestion(for: engine.text), hintCache?.hint.plain == rest else {
      return UInt8(CC_ERROR)
    }
    engine.insert(rest)
    return UInt8(CC_REFRESH)
  }

  private func deleteOrEnd() -> UInt8 {
    guard let engine, engine.line.isEmpty else { return deleteForward() }
    leave(.endOfInput)
    return UInt8(CC_EOF)
  }

  private func lengthBefore(_ engine: Engine) -> Int {
    let before = String(scalars: engine.line[..<engine.cursor])
    return before.last?.unicodeScalars.count ?? 0
  }

  private func lengthAfter(_ engine: Engine) -> Int {
    let after = String(scalars: engine.line[engine.cursor...])
    return after.first?.unicodeScalars.count ?? 0
  }

  // MARK: Marks and pastes

  /// Takes a scalar that has no column of its own; false when libedit should take it.
  func insertMark(_ scalar: Unicode.Scalar) -> Bool {
    guard let engine, !isSearching, scalar.value >= 0x300 else { return false }
    switch Glyphs.shape(of: scalar) {
    case .glyph, .standIn: return false
    case .mark, .hidden: break
    }
    // Selects how a terminal draws the emoji before it; terminals disagree, so it goes.
    if (0xFE00...0xFE0F).contains(scalar.value) { return true }
    let cursor = engine.cursor
    if cursor > 0, let joined = composition(of: engine.line[cursor - 1], with: scalar) {
      engine.replace((cursor - 1)..<cursor, with: String(Character(joined)))
    } else {
      engine.insert(String(Character(scalar)))
    }
    return true
  }

  /// The first pasted line goes into the line, the others wait for their turn.
  func insertPaste(_ text: String) {
    let lines = pastedLines(text)
    guard let engine, let first = lines.first else { return }
    engine.insert(first)
    guard lines.count > 1 else { return }
    pasteQueue += lines.dropFirst()
    let count = pasteQueue.count
    waitingNotices.append(
      Notice(
        "\(count) more pasted: Enter runs each.", style: .caution))
  }
}

/// Which keys do what, in libedit's notation.
enum Keys {
  /// Keys of one byte, in every mode.
  static let always: [(String, String)] = [
    ("^I", "editor-complete"), ("^?", "editor-backspace"), ("^H", "editor-backspace"),
    ("^D", "editor-end"), ("^L", "editor-clear"), ("^R", "editor-search"),
  ]

  /// Emacs mode.
  ///
  /// In vi mode Escape is a command of its own and may begin no key.
  static let emacs: [(String, String)] = [
    ("^B", "editor-left"), ("\\e[D", "editor-left"), ("\\eOD", "editor-left"),
    ("^F", "editor-right"), ("\\e[C", "editor-right"), ("\\eOC", "editor-right"),
    ("\\e[A", "ed-prev-history"), ("\\eOA", "ed-prev-history"),
    ("\\e[B", "ed-next-history"), ("\\eOB", "ed-next-history"),
    ("\\e[H", "ed-move-to-beg"), ("\\eOH", "ed-move-to-beg"), ("\\e[1~", "ed-move-to-beg"),
    ("\\e[F", "ed-move-to-end"), ("\\eOF", "ed-move-to-end"), ("\\e[4~", "ed-move-to-end"),
    ("\\e[1;5C", "em-next-word"), ("\\e[1;3C", "em-next-word"),
    ("\\e[1;5D", "ed-prev-word"), ("\\e[1;3D", "ed-prev-word"),
    ("\\e[3~", "editor-delete"),
  ]

  /// Keys whose sequences would else end up as text in the line.
  static let silent: [String] =
    ["\\e[2~", "\\e[5~", "\\e[6~", "\\e[Z", "\\e[I", "\\e[O", "\\e[E", "\\eOM"]
    + "PQRS".map { "\\eO\($0)" }
    + [11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24].map { "\\e[\($0)~" }
}
