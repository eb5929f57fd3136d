// Edits lines in a terminal: keys, drawing, history, paste, and alerts above the line.

import CEditline
import Glibc

/// An editor of single lines on the terminal of standard input and output.
///
/// One thread owns it: the one that makes it and calls `readLine()`. Other threads leave alerts
/// with its `poster`. There can be one editor in a process at a time.
///
/// While it sleeps nothing runs: it wakes for a key, a signal, mail, a watched descriptor, or
/// when the delegate's next tick is due. A key, a tick and an alert each cost one `write`.
///
/// It sends these sequences and no others:
///
/// | bytes | meaning |
/// | --- | --- |
/// | `BEL`, `CR`, `CR LF` | bell, start of the row, next row |
/// | `ESC [ n A`, `ESC [ n B` | cursor up, down |
/// | `ESC [ n G` | cursor to a column |
/// | `ESC [ J`, `ESC [ K` | clear to the end of the screen, of the row |
/// | `ESC [ H ESC [ 2 J` | clear the screen (ctrl-L) |
/// | `ESC [ … m` | styles: 0, 1, 2, 32, `1;31`, `1;33`; none without colours |
/// | `ESC [ ? 2004 h`, `l` | bracketed paste on, off |
///
/// With `screenReader`, or where `TERM` is `dumb`, it sends text, line feeds and bells only.
public final class Editor {
  /// What has been spent so far.
  public struct Statistics: Sendable, Equatable {
    /// Calls of write(2).
    public var writes: Int
    /// Returns from sleep.
    public var wakeUps: Int
  }

  private(set) var configuration: Configuration
  let terminal: Terminal
  let wakePipe: WakePipe
  /// Nil where nothing is drawn: the terminal itself edits the line.
  private(set) var engine: Engine?
  private(set) weak var delegate: (any EditorDelegate)?

  /// Takes alerts from any thread.
  public let poster: Poster
  /// Descriptors that wake the delegate when they can be read.
  public var watched: [Int32] = []
  /// Decides for how long a line can be had back.
  public var keeping: (String) -> Keeping = { _ in .history }

  var history: History
  var decoder = InputDecoder()
  var renderer: Renderer
  var size: WindowSize
  var wakeUps = 0

  /// How the current read ended, before libedit knows.
  var ending: Input?
  /// True from the first drawing of a line to its last.
  var isReading = false
  /// True inside a call of the delegate: what it prints waits until it returns.
  var isCalling = false
  private var isClosed = false

  var prompt: DrawnPrompt?
  /// What stands on the terminal, where that is a line with a hint at most, and the cursor behind
  /// it.
  var typed: (line: [Unicode.Scalar], hint: StyledText)?
  var waitingNotices: [Notice] = []
  var pasteQueue: [String] = []
  var preloaded: String?
  var searchLabel = ""
  var isSearching = false
  var hintCache: (line: String, hint: StyledText)?
  var lastTab: (line: String, cursor: Int)?
  var swallowsContinue = false
  var clearsScreen = false

  /// Takes over the terminal; fails when standard input or output is none.
  public init(
    configuration: Configuration, delegate: any EditorDelegate
  ) throws(EditorFailure) {
    guard cel_use_utf8() else { throw .noUnicodeLocale }
    self.configuration = configuration
    self.delegate = delegate
    terminal = try Terminal()
    wakePipe = try WakePipe()
    poster = Poster(waking: wakePipe.writer)
    history = History(path: configuration.historyPath)
    renderer = Renderer(usesColor: configuration.usesColor)
    size = terminal.size
    try terminal.guardModes()
    let draws = !configuration.screenReader && !Configuration.terminalIsDumb
    if draws {
      let engine = try Engine(
        name: configuration.name, client: Unmanaged.passUnretained(self).toOpaque())
      self.engine = engine
      bindKeys(of: engine)
      for line in history.lines { engine.remember(line) }
    }
    wakePipe.watchSignals(handlesStop: draws)
  }

  deinit {
    close()
  }

  /// Reads a line.
  ///
  /// Alerts and ticks go on meanwhile.
  ///
  /// Between two calls the terminal echoes nothing; what is typed then waits for the next call.
  public func readLine() -> Input {
    guard !isClosed else { return .endOfInput }
    ending = nil
    prompt = nil
    hintCache = nil
    lastTab = nil
    size = terminal.size
    let input = engine.map(readEditedLine) ?? readPlainLine()
    if case .line(let text) = input { remember(text) }
    return input
  }

  private func readEditedLine(_ engine: Engine) -> Input {
    preloaded = pasteQueue.isEmpty ? nil : pasteQueue.removeFirst()
    renderer.forget()
    isReading = true
    let text = engine.readLine()
    if let ending { return ending }
    guard let text else {
      isReading = false
      return .hangUp
    }
    finish(line: Array(text.unicodeScalars))
    return .line(text)
  }

  /// Whether styles are shown; never where nothing is drawn.
  public var usesColor: Bool {
    get { configuration.usesColor }
    set {
      configuration.usesColor = newValue && engine != nil
      renderer.usesColor = configuration.usesColor
    }
  }

  /// Adds a line to the history as if it had been typed.
  public func remember(_ line: String) {
    guard !line.allSatisfy(\.isWhitespace) else { return }
    switch keeping(line) {
    case .nowhere: return
    case .sitting: engine?.remember(line)
    case .history: if history.add(line) { engine?.remember(line) }
    }
  }

  /// Changes every line of the history, in the file too; nil forgets a line.
  ///
  /// Lines that were kept for this sitting alone are forgotten.
  public func rewriteHistory(_ change: (String) -> String?) {
    history.rewrite(change)
    engine?.forgetHistory()
    for line in history.lines { engine?.remember(line) }
  }

  /// What this editor has spent so far.
  public var statistics: Statistics {
    Statistics(writes: terminal.writes, wakeUps: wakeUps)
  }

  /// Lends the terminal, as it was found, to another program; the next `readLine()` takes it back.
  public func suspendRaw() {
    guard !isClosed else { return }
    engine?.setRaw(false)
    terminal.giveBack()
  }

  /// Gives the terminal back for good; what was typed ahead stays for the next reader.
  public func close() {
    guard !isClosed else { return }
    isClosed = true
    poster.close()
    engine?.close()
    engine = nil
    terminal.giveBack()
    cel_guard_disarm()
    wakePipe.close()
  }
}
