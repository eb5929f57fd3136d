import Glibc
import LineEditor

/// An egg timer: the prompt counts down while lines are typed.
final class EggTimer: EditorDelegate {
  var seconds = 180
  private let words = ["less", "more", "quit"]

  func prompt(columns: Int) -> Prompt {
    let left = StyledText("\(seconds) s", seconds < 30 ? .danger : .ok)
    return Prompt(left: "egg " + left + "> ", right: StyledText("more, less, quit", .dim))
  }

  func nextTick() -> Int? { seconds > 0 ? 1000 : nil }

  func tick() -> [Notice] {
    seconds -= 1
    return seconds == 0 ? [Notice("The egg is done.", style: .bold, bell: true)] : []
  }

  func completions(of line: String, at cursor: String.Index) -> [CompletionItem] {
    words.filter { $0.hasPrefix(line[..<cursor]) }
      .map { CompletionItem($0, replacing: line.startIndex..<cursor) }
  }

  /// Does what a line says; whether to go on.
  func obey(_ line: String, on editor: Editor) -> Bool {
    switch line.filter({ $0 != " " }) {
    case "more": seconds += 30
    case "less": seconds = max(1, seconds - 30)
    case "quit": return false
    default: editor.print("There is no '\(line)'.")
    }
    return true
  }
}

let timer = EggTimer()
do {
  let configuration = Editor.Configuration.fromEnvironment(name: "egg", historyPath: nil)
  let editor = try Editor(configuration: configuration, delegate: timer)
  defer { editor.close() }
  reading: while true {
    switch editor.readLine() {
    case .line(let line): if !timer.obey(line, on: editor) { break reading }
    case .interrupted: continue
    case .endOfInput, .hangUp: break reading
    case .terminate(let signal):
      editor.close()
      exit(128 + signal)
    }
  }
} catch {
  print("\(error)")
  exit(1)
}
