import ArgumentParser
import Foundation
import Glibc

/// `gavel display …`: the public pages, which are a program of their own, so that the console
/// never waits for them.
struct DisplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "display",
    abstract: "Show the meeting on projector, monitors and phones; 'gavel display --help' tells.")

  @Argument(
    parsing: .captureForPassthrough, help: "What goes to the display; '--help' lists it.")
  var arguments: [String] = []

  /// Becomes the other program.
  func run() throws {
    let folder = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
      .deletingLastPathComponent().path
    let program = folder + "/gavel-display"
    guard access(program, X_OK) == 0 else {
      throw ExitStatus(
        ExitStatus.storage,
        "! gavel-display is not built; 'scripts/gavel display' builds and starts it")
    }
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) }
    words.append(nil)
    execv(program, words)
    throw ExitStatus(
      ExitStatus.storage,
      "! \(program) does not start: \(String(cString: strerror(errno))); build it anew")
  }
}
