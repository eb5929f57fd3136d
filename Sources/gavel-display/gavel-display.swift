// gavel-display: the public pages of a meeting, a program of its own beside the console.
import ArgumentParser
import Foundation
import Gallery
import Glibc
import JournalStore

/// The program.
@main
struct Display: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gavel display",
    abstract: "Show a meeting on projector, monitors, mixer and phones; take cards from phones.",
    discussion: """
      The pages follow the archive and can write nothing but the cards of the sign-up page. \
      Without --listen only this machine can open them. Ctrl-C or SIGTERM ends the program; \
      the pages say that they reconnect and do so when it is back.
      """)

  @Argument(help: "The meeting's id or the beginning of it; the latest when left out.")
  var meeting: String?

  @Option(
    help: ArgumentHelp(
      "Where to listen: an address of this machine and a port.", valueName: "address:port"))
  var listen = Listening.usual

  @Option(
    help: ArgumentHelp(
      "The address that phones open, when it is not the one listened at.", valueName: "url"))
  var address: PublicAddress?

  @Flag(name: .customLong("sign-up"), help: "Take cards that residents hand in by phone.")
  var signUp = false

  @Option(
    name: .customLong("archive"),
    help: ArgumentHelp(
      ArchivePath.summary, discussion: ArchivePath.otherwise, valueName: "file"),
    completion: .file(extensions: ["sqlite"]))
  var archive: String?

  static func main() async {
    do {
      var command = try parseAsRoot()
      if var display = command as? Display { try await display.run() } else { try command.run() }
    } catch let complaint as Complaint {
      complain(complaint.text)
      Glibc.exit(complaint.status)
    } catch {
      let code = exitCode(for: error)
      let text = fullMessage(for: error)
      if code.isSuccess { print(text) } else { complain(text) }
      Glibc.exit(code.isSuccess ? 0 : Complaint.usage)
    }
  }

  mutating func run() async throws {
    Process.prepare()
    let path = ArchivePath.path(
      given: archive, environment: ProcessInfo.processInfo.environment)
    let desk = try Desk(archive: path, meeting: meeting, takesCards: signUp)
    try await House(desk: desk, listening: listen, address: address).open()
  }

  static func complain(_ text: String) {
    FileHandle.standardError.write(Data((text.hasSuffix("\n") ? text : text + "\n").utf8))
  }
}

/// Why the program ends, and its exit status: 1 refused, 2 wrong usage, 3 storage or network.
struct Complaint: Error {
  static let refused: Int32 = 1
  static let usage: Int32 = 2
  static let storage: Int32 = 3

  let text: String
  let status: Int32

  init(_ text: String, _ status: Int32) {
    self.text = text
    self.status = status
  }
}

/// What the program asks of the system for itself.
enum Process {
  /// Connections for which there must be room beside files and sockets of the program itself.
  static let spare = 64

  /// Takes all descriptors it may, one for each viewer.
  static func prepare() {
    signal(SIGPIPE, SIG_IGN)
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return }
    limit.rlim_cur = min(limit.rlim_max, 65_536)
    setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
  }

  /// How many connections may be open at once.
  static var connections: Int {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return 512 }
    return max(64, min(8192, Int(clamping: limit.rlim_cur) - spare))
  }
}
