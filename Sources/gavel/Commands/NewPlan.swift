public import ArgumentParser
public import Assembly
import Filing
import Foundation
import Intake
import Moderation

/// `gavel new-plan KIND`: a commented plan to start from.
struct NewPlan: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new-plan", abstract: "Write a commented plan to start from.")

  @Argument(
    help: ArgumentHelp(
      "The kind of meeting: \(MeetingKind.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "kind"))
  var kind: MeetingKind

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The file; standard output when left out.", valueName: "file"))
  var output: String?

  func run() throws {
    let today = Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
    let date = LocalZone.zone(around: today).date(of: today)
    let text = PlanTemplate.text(kind: kind, date: date)
    guard let output else { return Screen.write(text) }
    do { try Files.write(Array(text.utf8), to: output) } catch {
      throw ExitStatus(ExitStatus.storage, error.problem.line)
    }
  }
}

extension MeetingKind: ExpressibleByArgument {}
