extension Editor {
  /// Shows a message above the line, or as a line of its own while no line is being read.
  ///
  /// Only for the thread that owns the editor; other threads use `poster`.
  public func alert(_ text: String, style: Style = .plain, bell: Bool = false) {
    alert(Notice(text, style: style, bell: bell))
  }

  /// Shows an alert above the line, or as a line of its own while no line is being read.
  public func alert(_ alert: Notice) {
    waitingNotices.append(alert)
    showWaiting()
  }

  /// Prints text: between lines, or above the line while one is being read.
  public func print(_ text: String) {
    print(StyledText(text))
  }

  /// Prints text with styles: between lines, or above the line while one is being read.
  public func print(_ text: StyledText) {
    alert(Notice(text))
  }

  private func showWaiting() {
    if isCalling { return }
    if isReading { return engine == nil ? showPlainNotices() : draw() }
    let (lines, bell) = takeNotices()
    var pen = Pen(usesColor: configuration.usesColor && engine != nil)
    if bell { pen.bell() }
    for line in lines { pen.line(line) }
    terminal.write(pen.bytes)
  }

  /// The lines that wait to be shown, and whether the bell rings with them.
  func takeNotices() -> (lines: [StyledText], bell: Bool) {
    let alerts = waitingNotices + poster.take()
    guard !alerts.isEmpty else { return ([], false) }
    waitingNotices = []
    prompt = nil
    hintCache = nil
    let rings = alerts.contains(where: \.bell)
    return (alerts.flatMap(\.text.lines), rings && configuration.usesBell)
  }

  /// Brings the terminal up to date with one `write`, or none when nothing changed.
  func draw() {
    guard isReading, !isCalling, let engine else { return }
    let (lines, alertRings) = takeNotices()
    let rings = engine.takeBell() && configuration.usesBell
    let line = engine.line
    let cursor = engine.cursor
    if lines.isEmpty, !rings, !clearsScreen, let bytes = echo(line, cursor) {
      return terminal.write(bytes)
    }
    let scene = scene(line: line, cursor: cursor, isLast: false)
    typed = scene.isTyping ? (line, scene.hint) : nil
    let frame = layout(scene)
    var bytes = terminal.modesOn()
    if clearsScreen {
      clearsScreen = false
      bytes += renderer.clear(frame)
    }
    bytes += renderer.show(frame, above: lines, bell: alertRings || rings)
    terminal.write(bytes)
  }

  /// Shows a character that was typed behind the line; nil when more has changed.
  private func echo(_ line: [Unicode.Scalar], _ cursor: Int) -> [UInt8]? {
    guard let prompt, let typed, !isSearching, cursor == line.count,
      cursor == typed.line.count + 1, let last = line.last, line.starts(with: typed.line),
      hint(for: String(scalars: line)) == typed.hint,
      let bytes = renderer.type(
        last, before: typed.hint.isEmpty ? [] : Glyphs.cells(of: typed.hint),
        and: prompt.right, at: size)
    else { return nil }
    self.typed?.line = line
    return bytes
  }

  /// Shows a line for the last time and goes on to the next row.
  func finish(line: [Unicode.Scalar], mark: String = "") {
    guard isReading else { return }
    isReading = false
    searchLabel = ""
    typed = nil
    let frame = layout(scene(line: line, cursor: line.count, isLast: true))
    terminal.write(terminal.modesOn() + renderer.finish(frame, mark: mark))
  }

  private func scene(line: [Unicode.Scalar], cursor: Int, isLast: Bool) -> Scene {
    let columns = size.columns
    var prompt =
      self.prompt
      ?? DrawnPrompt(calling { delegate?.prompt(columns: columns) } ?? Prompt(left: ""))
    self.prompt = prompt
    if isLast { prompt.right = [] }
    let showsHint = !isLast && cursor == line.count && !isSearching
    return Scene(
      prompt: prompt, label: searchLabel, line: line, cursor: cursor,
      hint: showsHint ? hint(for: String(scalars: line)) : StyledText(),
      size: size)
  }

  /// Says how many pasted lines wait, else the delegate's label, else how the history goes on.
  private func hint(for line: String) -> StyledText {
    if let hintCache, hintCache.line == line { return hintCache.hint }
    var hint = StyledText()
    if !pasteQueue.isEmpty {
      hint = label("  (\(pasteQueue.count) more pasted: Enter runs each, Ctrl-C drops them)")
    } else if let text = calling({ delegate?.hint(for: line) }), !text.isEmpty {
      hint = label(text)
    } else if let rest = suggestion(for: line) {
      hint = StyledText(rest, .dim)
    }
    hintCache = (line, hint)
    return hint
  }

  /// Without colours a hint must not look like something typed.
  private func label(_ text: String) -> StyledText {
    StyledText(configuration.usesColor ? text : " [" + text.trimmingSpaces + "]", .dim)
  }

  /// How the newest fitting line of the history goes on; nil when something else is the hint.
  func suggestion(for line: String) -> String? {
    guard configuration.suggestsFromHistory, configuration.usesColor, pasteQueue.isEmpty,
      let whole = history.suggestion(for: line)
    else { return nil }
    return String(decoding: whole.utf8.dropFirst(line.utf8.count), as: UTF8.self)
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    var text = self[...]
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
