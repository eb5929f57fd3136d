import CEditline
import Glibc

/// The whole terminal for rows that only change from outside, such as a board on a wall.
///
/// It draws on the alternate screen, so that what stood there before comes back at the end. One
/// thread owns it, and there can be no editor beside it. It sends what an ``Editor`` sends and
/// `ESC [ ? 1049 h`, `l` (alternate screen), `ESC [ ? 25 h`, `l` (cursor).
public final class FullScreen {
  /// Why `wait` returned.
  public enum Event: Sendable, Equatable {
    /// The time is over.
    case timeout
    /// One of the watched descriptors can be read.
    case readable
    /// The terminal has another size, or was given back to us.
    case resized
    /// A key, by its first byte.
    case key(UInt8)
    /// The terminal is gone.
    case hangUp
    /// A signal asks the program to end; ctrl-C is signal 2.
    case terminate(signal: Int32)
  }

  private static let on = "\u{1B}[?1049h\u{1B}[?25l"
  private static let off = "\u{1B}[0m\u{1B}[?25h\u{1B}[?1049l"

  private let terminal: Terminal
  private let wakePipe: WakePipe
  private let usesColor: Bool
  private var isClosed = false
  /// Whether the alternate screen is on.
  private var isOn = false
  /// Signals that came and were not answered yet.
  private var pending: [Int32] = []

  /// Takes over the terminal; fails when standard input or output is none.
  public init(usesColor: Bool) throws(EditorFailure) {
    guard cel_use_utf8() else { throw .noUnicodeLocale }
    self.usesColor = usesColor
    terminal = try Terminal()
    wakePipe = try WakePipe()
    try terminal.guardModes(farewell: Self.off)
    wakePipe.watchSignals(handlesStop: true)
    takeOver()
  }

  deinit { close() }

  /// The columns and rows of the terminal at this moment.
  public var size: (columns: Int, rows: Int) {
    let size = terminal.size
    return (size.columns, size.rows)
  }

  /// Shows rows in place of what stood there, with one `write`.
  public func show(_ rows: [StyledText]) {
    guard isOn else { return }
    let size = size
    var pen = Pen(usesColor: usesColor)
    pen.home()
    for (index, row) in rows.prefix(size.rows).enumerated() {
      if index > 0 { pen.newLine() }
      let cells = Glyphs.cells(of: row)
      var width = 0
      let fitting = cells.prefix { cell in
        width += cell.width
        return width <= size.columns
      }
      pen.cells(fitting)
      pen.endStyle()
      if fitting.reduce(0, { $0 + $1.width }) < size.columns { pen.clearToEndOfRow() }
    }
    pen.clearBelow()
    terminal.write(pen.bytes)
  }

  /// Sleeps until something happens.
  ///
  /// - Parameter milliseconds: nil to sleep without an end.
  public func wait(milliseconds: Int?, watching watched: [Int32] = []) -> Event {
    if let event = nextSignal() { return event }
    var descriptors = ([terminal.input, wakePipe.reader] + watched).map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    let patience = milliseconds.map { Int32(clamping: max(0, $0)) } ?? -1
    let count = poll(&descriptors, nfds_t(descriptors.count), patience)
    if terminal.isGone { return .hangUp }
    if count == 0 { return .timeout }
    if let event = nextSignal() { return event }
    if descriptors.dropFirst(2).contains(where: { $0.revents != 0 }) { return .readable }
    guard descriptors[0].revents != 0 else { return .timeout }
    var bytes = [UInt8](repeating: 0, count: 64)
    let read = Glibc.read(terminal.input, &bytes, bytes.count)
    return read > 0 ? .key(bytes[0]) : .hangUp
  }

  /// Gives the terminal back as it was found.
  public func close() {
    guard !isClosed else { return }
    isClosed = true
    giveBack()
    cel_guard_disarm()
    wakePipe.close()
  }

  /// The next event that a signal makes; one that asks to end goes before all others.
  private func nextSignal() -> Event? {
    if let ending { return ending }
    while !pending.isEmpty {
      switch pending.removeFirst() {
      case SIGTSTP:
        giveBack()
        cel_stop_here()
        takeOver()
        return ending ?? .resized
      case SIGCONT:
        takeOver()
        return ending ?? .resized
      case SIGWINCH: return .resized
      default: break
      }
    }
    return nil
  }

  /// What a signal asks for that came and tells us to end; it stays until it is obeyed.
  private var ending: Event? {
    pending += wakePipe.drain()
    for signal in pending {
      switch signal {
      case SIGHUP: return .hangUp
      case SIGINT, SIGTERM, SIGQUIT: return .terminate(signal: signal)
      default: break
      }
    }
    return nil
  }

  /// Takes the terminal, once the shell has given it to us.
  private func takeOver() {
    let hasShell = terminal.awaitForeground { ending != nil }
    if !hasShell { pending.append(SIGHUP) }
    guard ending == nil else { return }
    pending.removeAll { $0 == SIGCONT || $0 == SIGTSTP }
    terminal.readKeys()
    if !isOn { terminal.write(Array(Self.on.utf8)) }
    isOn = true
  }

  private func giveBack() {
    guard isOn else { return }
    isOn = false
    if terminal.isInForeground { terminal.write(Array(Self.off.utf8)) }
    terminal.giveBack()
  }
}
