import CEditline
import Glibc

/// libedit: keymaps, kill and yank, undo, vi and emacs modes, the history behind the arrow keys.
///
/// It draws into a stream that reaches no terminal; we draw the line ourselves.
final class Engine {
  let handle: OpaquePointer
  private let history: OpaquePointer
  private let streams: [UnsafeMutablePointer<FILE>]
  private let bells: UnsafeMutablePointer<Int32>

  /// Sets libedit up; `client` is what `cel_client` hands to its callbacks.
  init(name: String, client: UnsafeMutableRawPointer) throws(EditorFailure) {
    bells = .allocate(capacity: 1)
    bells.initialize(to: 0)
    guard let input = fdopen(dup(STDIN_FILENO), "r"), let drawing = cel_sink(bells),
      let complaints = cel_sink(bells)
    else { throw .noDescriptors(errno: errno) }
    streams = [input, drawing, complaints]
    guard
      let handle = el_init_fd(
        name, input, drawing, complaints, STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO),
      let history = cel_history_new(Int32(History.limit))
    else { throw .engineRefused }
    self.handle = handle
    self.history = history
    _ = cel_set_client(handle, client)
    _ = cel_set_signal_handling(handle, false)
    _ = cel_set_editor(handle, "emacs")
    _ = cel_history_attach(handle, history)
    _ = cel_set_prompt(handle) { _ in Engine.emptyPrompt }
    // Between lines: what is typed ahead waits, unseen, for the next line.
    _ = cel_set_resting_mode(handle, "-echo")
    _ = cel_set_resting_mode(handle, "-icanon")
    // A slip to ctrl-S must not freeze the clock.
    _ = cel_set_resting_mode(handle, "-ixon")
    _ = cel_set_raw_mode(handle, "-ixon")
  }

  private nonisolated(unsafe) static let emptyPrompt: UnsafeMutablePointer<wchar_t> = {
    let text = UnsafeMutablePointer<wchar_t>.allocate(capacity: 1)
    text.initialize(to: 0)
    return text
  }()

  /// Frees libedit; what was typed ahead stays for the next reader.
  func close() {
    // With editing off, el_end leaves the terminal alone: else it would drop the input.
    _ = cel_set_editing(handle, false)
    el_end(handle)
    history_wend(history)
    for stream in streams { fclose(stream) }
    bells.deallocate()
  }

  /// Reads one line; nil when the reader ended it or the terminal is gone.
  func readLine() -> String? {
    var count: Int32 = 0
    guard let start = el_wgets(handle, &count), count > 0 else { return nil }
    var scalars = Self.scalars(start, start + Int(count))
    if scalars.last == "\n" || scalars.last == "\r" { scalars.removeLast() }
    return String(scalars: scalars)
  }

  func setRaw(_ isRaw: Bool) {
    _ = cel_prepare_terminal(handle, isRaw)
  }

  /// True when libedit rang the bell since the last call.
  func takeBell() -> Bool {
    for stream in streams.dropFirst() { fflush(stream) }
    defer { bells.pointee = 0 }
    return bells.pointee > 0
  }

  // MARK: The line

  var line: [Unicode.Scalar] {
    let info = el_wline(handle).pointee
    return Self.scalars(info.buffer, info.lastchar)
  }

  /// Index into `line`.
  var cursor: Int {
    let info = el_wline(handle).pointee
    return info.cursor - info.buffer
  }

  var text: String { String(scalars: line) }

  func insert(_ text: String) {
    _ = el_winsertstr(handle, Self.wide(text))
  }

  func move(by scalars: Int) {
    if scalars != 0 { _ = el_cursor(handle, Int32(scalars)) }
  }

  func deleteBackward(_ scalars: Int) {
    if scalars > 0 { el_deletestr(handle, Int32(scalars)) }
  }

  /// Puts a text in the place of some scalars, and the cursor behind it.
  func replace(_ range: Range<Int>, with text: String) {
    move(by: range.upperBound - cursor)
    deleteBackward(range.count)
    insert(text)
  }

  // MARK: Keys and history

  /// The next character, through the same reader as the line's; nil when it ended.
  func readScalar() -> Unicode.Scalar? {
    var wide: wchar_t = 0
    guard el_wgetc(handle, &wide) == 1 else { return nil }
    return Unicode.Scalar(UInt32(bitPattern: wide))
  }

  func pushBack(_ scalar: Unicode.Scalar) {
    el_wpush(handle, Self.wide(String(Character(scalar))))
  }

  func remember(_ line: String) {
    _ = cel_history_enter(history, Self.wide(line + "\n"))
  }

  func forgetHistory() {
    _ = cel_history_clear(history)
  }

  private static func wide(_ text: String) -> [wchar_t] {
    text.unicodeScalars.map { wchar_t(bitPattern: $0.value) } + [0]
  }

  private static func scalars(
    _ start: UnsafePointer<wchar_t>, _ end: UnsafePointer<wchar_t>
  ) -> [Unicode.Scalar] {
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(end - start)
    for wide in UnsafeBufferPointer(start: start, count: end - start) {
      // What is no character keeps its place: positions are counted in it.
      scalars.append(Unicode.Scalar(UInt32(bitPattern: wide)) ?? "\u{FFFD}")
    }
    return scalars
  }
}

extension String {
  /// Makes a text of scalars; made for short ones that are mostly ASCII.
  init(scalars: some Sequence<Unicode.Scalar>) {
    var bytes: [UInt8] = []
    for scalar in scalars {
      if scalar.value < 0x80 {
        bytes.append(UInt8(scalar.value))
      } else {
        bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      }
    }
    self = String(decoding: bytes, as: UTF8.self)
  }
}
