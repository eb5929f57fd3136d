// A small program that the tests of the line editor run on a terminal of its own.

import Glibc
import LineEditor

/// A scripted owner of an editor: what it shows is set by the environment and by commands.
final class Probe: EditorDelegate {
  private let names = ["José García", "José Álvarez", "Nguyễn Minh", "王 小明"]
  private let words = ["add", "agenda", "alerts", "crash", "dump", "floor"]
  private var ticks = 0
  private var ticksLeft = Int(setting("PROBE_TICKS")) ?? 0
  private let period = Int(setting("PROBE_PERIOD")) ?? 20
  private let right = setting("PROBE_RIGHT")
  private let alertEvery = Int(setting("PROBE_ALERT_EVERY")) ?? 0

  func prompt(columns: Int) -> Prompt {
    let clock = "[" + String(String(100 + ticks % 100).dropFirst()) + "]"
    return Prompt(
      left: StyledText(clock, .caution) + " probe> ", right: StyledText(right, .dim))
  }

  func nextTick() -> Int? { ticksLeft > 0 ? period : nil }

  func tick() -> [Notice] {
    ticks += 1
    ticksLeft -= 1
    return alertEvery > 0 && ticks % alertEvery == 0 ? [Notice("tick \(ticks)", bell: true)] : []
  }

  func readable(_ descriptor: Int32) -> [Notice] {
    var bytes = [UInt8](repeating: 0, count: 64)
    let count = read(descriptor, &bytes, bytes.count)
    return [Notice("watched: " + String(decoding: bytes[..<max(0, count)], as: UTF8.self))]
  }

  func completions(of line: String, at cursor: String.Index) -> [CompletionItem] {
    let before = line[..<cursor]
    guard let space = before.firstIndex(of: " ") else {
      return words.filter { $0.hasPrefix(before) }
        .map { CompletionItem($0, replacing: line.startIndex..<cursor) }
    }
    let start = line.index(after: space)
    let typed = line[start..<cursor]
    return names.filter { $0.hasPrefix(typed) || $0.hasPrefix(typed.drop { $0 == "\"" }) }
      .map {
        CompletionItem("\"\($0)\"", description: "card of \($0)", replacing: start..<cursor)
      }
  }

  func hint(for line: String) -> String { line == "add " ? "NAME…" : "" }
}

func setting(_ name: String) -> String {
  getenv(name).map { String(cString: $0) } ?? ""
}

/// Starts a thread that posts alerts as fast as it can.
func postAlerts(_ count: Int, to poster: Poster) {
  apart { for n in 1...count { poster.post("alert \(n)") } }
}

/// Starts a thread that posts alerts, five milliseconds apart, with the nanosecond of each.
func postTimes(_ count: Int, to poster: Poster) {
  apart {
    for _ in 1...count {
      usleep(5000)
      var now = timespec()
      clock_gettime(CLOCK_MONOTONIC, &now)
      poster.post("at \(Int(now.tv_sec) * 1_000_000_000 + Int(now.tv_nsec)).")
    }
  }
}

/// Does something on a thread of its own.
func apart(_ body: @escaping @Sendable () -> Void) {
  let work = Unmanaged.passRetained(Work(body))
  var thread = pthread_t()
  pthread_create(
    &thread, nil,
    { argument in
      if let argument { Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().run() }
      return nil
    }, work.toOpaque())
  pthread_detach(thread)
}

final class Work: Sendable {
  let run: @Sendable () -> Void
  init(_ run: @escaping @Sendable () -> Void) { self.run = run }
}

@main
enum Main {
  static func main() {
    let probe = Probe()
    var configuration = Editor.Configuration.fromEnvironment(
      name: "probe", historyPath: setting("PROBE_HISTORY").isEmpty ? nil : setting("PROBE_HISTORY"))
    configuration.screenReader = !setting("PROBE_PLAIN").isEmpty
    configuration.liveClock = setting("PROBE_NOCLOCK").isEmpty
    do {
      let editor = try Editor(configuration: configuration, delegate: probe)
      editor.keeping = {
        $0.hasPrefix("secret") ? .nowhere : $0.hasPrefix("once") ? .sitting : .history
      }
      let code = run(editor, probe)
      editor.close()
      if code == 7 { echoRest() }
      exit(code)
    } catch {
      print("no editor: \(error)")
      exit(2)
    }
  }

  /// Reads on as another program would: shows what was typed ahead.
  static func echoRest() {
    var bytes = [UInt8](repeating: 0, count: 256)
    let count = read(0, &bytes, bytes.count)
    print("rest: " + String(decoding: bytes[..<max(0, count)], as: UTF8.self))
  }

  static func run(_ editor: Editor, _ probe: Probe) -> Int32 {
    withExtendedLifetime(probe) {
      while true {
        switch editor.readLine() {
        case .interrupted: continue
        case .endOfInput:
          editor.print("end of input")
          return 0
        case .hangUp: return 128 + SIGHUP
        case .terminate(let signal):
          editor.print("saved")
          return 128 + signal
        case .line(let line):
          if let code = obey(line, editor, probe) { return code }
        }
      }
    }
  }

  static func obey(_ line: String, _ editor: Editor, _ probe: Probe) -> Int32? {
    let words = line.split(separator: " ")
    switch words.first {
    case "quit": return 0
    case "rest": return 7
    case "exit": exit(3)
    case "crash": fatalError("asked to crash")
    case "abort": abort()
    case "alerts": postAlerts(words.dropFirst().first.flatMap { Int($0) } ?? 1, to: editor.poster)
    case "times": postTimes(words.dropFirst().first.flatMap { Int($0) } ?? 1, to: editor.poster)
    case "dump":
      editor.print(line.unicodeScalars.map { String($0.value, radix: 16) }.joined(separator: " "))
    case "stats":
      editor.print("writes=\(editor.statistics.writes) wakeups=\(editor.statistics.wakeUps)")
    case "watch":
      var ends: [Int32] = [0, 0]
      guard pipe(&ends) == 0 else { return 4 }
      editor.watched = [ends[0]]
      _ = write(ends[1], "hello", 5)
    case "redact": editor.rewriteHistory { $0.contains("Ada") ? nil : $0 }
    case "lend":
      editor.suspendRaw()
      editor.print("lent")
    default: editor.print("ran: \(line)")
    }
    return nil
  }
}
