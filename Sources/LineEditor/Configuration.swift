import Glibc

extension Editor {
  /// How an editor behaves.
  public struct Configuration: Sendable {
    /// The name before the colon in lines of `~/.editrc` that are for this program only.
    public var name: String
    /// The file that keeps the history from run to run; nil keeps none.
    public var historyPath: String?
    /// Whether styles are shown.
    ///
    /// Without, hints stand in brackets, and the history suggests nothing.
    public var usesColor: Bool
    /// Whether the terminal's bell may ring.
    public var usesBell: Bool
    /// Whether the prompt changes while a line is being edited; without, it changes between
    /// lines and with alerts only.
    public var liveClock: Bool
    /// Whether nothing is ever drawn twice: plain line reading, alerts as lines of their own.
    public var screenReader: Bool
    /// Whether the newest line of the history that goes on from what was typed is shown in grey.
    public var suggestsFromHistory: Bool
    /// Whether the user's `~/.editrc` is read.
    public var readsEditrc: Bool

    /// Makes a configuration.
    public init(
      name: String = "line-editor", historyPath: String? = nil, usesColor: Bool = true,
      usesBell: Bool = true, liveClock: Bool = true, screenReader: Bool = false,
      suggestsFromHistory: Bool = true, readsEditrc: Bool = true
    ) {
      self.name = name
      self.historyPath = historyPath
      self.usesColor = usesColor
      self.usesBell = usesBell
      self.liveClock = liveClock
      self.screenReader = screenReader
      self.suggestsFromHistory = suggestsFromHistory
      self.readsEditrc = readsEditrc
    }

    /// What the environment asks for: `NO_COLOR` turns styles off, `TERM=dumb` (or none) all
    /// drawing.
    public static func fromEnvironment(name: String, historyPath: String?) -> Configuration {
      let asksForNoColor = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
      return Configuration(
        name: name, historyPath: historyPath, usesColor: !asksForNoColor && !terminalIsDumb)
    }

    static var terminalIsDumb: Bool {
      guard let name = getenv("TERM") else { return true }
      return ["", "dumb", "unknown"].contains(String(cString: name))
    }
  }
}

/// Why there is no editor.
public enum EditorFailure: Error, Equatable, CustomStringConvertible {
  /// Standard input (0) or output (1) is a file or a pipe.
  case notATerminal(descriptor: Int32)
  /// The system has no UTF-8 locale.
  case noUnicodeLocale
  /// The system refused a pipe, a stream or a handler.
  case noDescriptors(errno: Int32)
  /// libedit could not be set up.
  case engineRefused

  /// The reason in plain words.
  public var description: String {
    switch self {
    case .notATerminal(let descriptor):
      descriptor == STDIN_FILENO
        ? "Standard input is no terminal." : "Standard output is no terminal."
    case .noUnicodeLocale:
      "There is no UTF-8 locale: install C.UTF-8 or set LANG to a UTF-8 locale."
    case .noDescriptors(let number):
      "The system refused: \(String(cString: strerror(number)))."
    case .engineRefused:
      "The line editing library could not be started."
    }
  }
}

/// For how long a line that was typed can be had back.
public enum Keeping: Sendable {
  /// Not at all.
  case nowhere
  /// With the up arrow, by this editor; it stands in no file, and no other line is completed by it.
  case sitting
  /// By later editors too: it stands in the file of the history.
  case history
}

/// How a call of `readLine()` ended.
public enum Input: Sendable, Equatable {
  /// A line, without its end.
  case line(String)
  /// Ctrl-C: the line and all queued pasted lines were dropped. Read on.
  case interrupted
  /// Ctrl-D on an empty line.
  case endOfInput
  /// The terminal is gone: save and leave.
  case hangUp
  /// A signal asks the program to end: save and leave.
  case terminate(signal: Int32)
}
