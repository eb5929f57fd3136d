// Runs a program on a terminal of its own and looks at what it shows there.

import CPseudoTerminal
import Glibc

/// A program on a terminal of its own, and the screen of that terminal.
///
/// Nothing here sleeps for a fixed time: every wait ends as soon as its condition holds.
public final class TerminalChild {
  /// What the program has drawn so far.
  public private(set) var screen: Screen
  /// Every byte that the program has sent so far.
  public private(set) var received: [UInt8] = []
  /// The number of reads that brought bytes.
  public private(set) var pieces = 0
  /// The process.
  public let process: Int32
  /// Our end of the terminal.
  public let descriptor: Int32
  private var status: Int32?
  private var isHungUp = false

  /// How starting a program can fail.
  public enum Failure: Error {
    /// No such program beside the tests.
    case notFound(String)
    /// The system gave no terminal or no process.
    case notStarted(errno: Int32)
  }

  /// Starts a program.
  public init(
    _ path: String, arguments: [String] = [], environment: [String: String] = [:],
    rows: Int = 24, columns: Int = 80
  ) throws {
    let argv = Self.list([path] + arguments)
    // A program that was built to be watched has to be told the same as the tests.
    let watching = ["ASAN_OPTIONS", "TSAN_OPTIONS", "LLVM_PROFILE_FILE"]
    let told = watching.compactMap { (name: String) in
      getenv(name).map { "\(name)=\(String(cString: $0))" }
    }
    let envp = Self.list(environment.map { "\($0)=\($1)" } + told)
    defer { for text in argv + envp { free(text) } }
    var descriptor: Int32 = -1
    let process = cpt_spawn(path, argv, envp, Int32(rows), Int32(columns), &descriptor)
    guard process > 0 else { throw Failure.notStarted(errno: errno) }
    self.process = process
    self.descriptor = descriptor
    screen = Screen(rows: rows, columns: columns)
  }

  deinit {
    if status == nil {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    hangUp()
  }

  private static func list(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
    texts.map { strdup($0) } + [nil]
  }

  /// The path of a program that the package has built, found beside the running tests.
  public static func built(_ name: String) throws -> String {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = max(0, readlink("/proc/self/exe", &buffer, buffer.count))
    let running = [String(decoding: buffer[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)]
    for path in running + CommandLine.arguments {
      var folder = path[...]
      while let slash = folder.lastIndex(of: "/") {
        folder = folder[..<slash]
        let candidate = "\(folder)/\(name)"
        if access(candidate, X_OK) == 0, !isFolder(candidate) { return candidate }
      }
    }
    throw Failure.notFound(name)
  }

  private static func isFolder(_ path: String) -> Bool {
    var facts = stat()
    return stat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFDIR
  }

  /// Waits until a condition holds on the screen; false when it does not in time.
  @discardableResult
  public func wait(milliseconds: Int = 10_000, until holds: (Screen) -> Bool) -> Bool {
    let end = Self.now() + milliseconds
    while !holds(screen) {
      let left = end - Self.now()
      guard left > 0, receive(within: left) else { return holds(screen) }
    }
    return true
  }

  /// Takes what the program has sent; false when the terminal is closed.
  private func receive(within milliseconds: Int) -> Bool {
    var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&wait, 1, Int32(clamping: milliseconds)) > 0 else { return true }
    var bytes = [UInt8](repeating: 0, count: 65536)
    let count = read(descriptor, &bytes, bytes.count)
    guard count > 0 else { return count < 0 && (errno == EAGAIN || errno == EINTR) }
    pieces += 1
    received += bytes[..<count]
    screen.feed(bytes[..<count])
    return true
  }

  /// Types text.
  public func send(_ text: String) {
    send(Array(text.utf8))
  }

  /// Types bytes.
  public func send(_ bytes: [UInt8]) {
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        done += count
      } else if errno == EAGAIN {
        // The program reads no further before somebody takes what it sends.
        guard receive(within: 10) else { return }
      } else if errno != EINTR {
        return
      }
    }
  }

  /// Sends the program a signal.
  public func signal(_ number: Int32) {
    kill(process, number)
  }

  /// Lets no file grow beyond so many bytes that the program writes, as a full disk does; nil for
  /// no limit.
  public func limitFiles(to bytes: Int?) -> Bool {
    cpt_limit_files(process, UInt64(bytes ?? 0))
  }

  /// Gives the terminal another size, with a blank screen: the program gets SIGWINCH.
  public func resize(rows: Int, columns: Int) {
    screen = Screen(rows: rows, columns: columns)
    _ = cpt_resize(descriptor, Int32(rows), Int32(columns))
  }

  /// Takes the terminal away, as a closed window does: the program gets SIGHUP.
  public func hangUp() {
    guard !isHungUp else { return }
    isHungUp = true
    close(descriptor)
  }

  /// The exit code, or 128 + the signal; nil when the program does not end in time.
  public func waitForExit(milliseconds: Int = 20_000) -> Int32? {
    let end = Self.now() + milliseconds
    while status == nil, Self.now() < end {
      var found: Int32 = 0
      // A closed terminal is answered at once; the process is gone a moment later.
      if isHungUp || !receive(within: 5) { usleep(1000) }
      if cpt_ended(process, &found) { status = found }
    }
    while !isHungUp, isReadable, receive(within: 0) {}
    return status
  }

  private var isReadable: Bool {
    var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&wait, 1, 0) > 0 && wait.revents & Int16(POLLIN) != 0
  }

  /// The modes of the terminal, for comparing.
  public var modes: [UInt8] {
    var modes = termios()
    guard tcgetattr(descriptor, &modes) == 0 else { return [] }
    return withUnsafeBytes(of: &modes) { Array($0) }
  }

  /// Whether the terminal collects whole lines before a program gets them.
  public var isCooked: Bool {
    var modes = termios()
    return tcgetattr(descriptor, &modes) == 0 && modes.c_lflag & UInt32(ICANON) != 0
  }

  private static func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
