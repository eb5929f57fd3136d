import ArgumentParser
import Intake
import Rehearsal

/// `gavel check FILE…`: reads plans, scenarios, sign-up sheets and scripts and prints every fault.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract:
      "Check plans and scenarios (.yaml), sign-up sheets (.csv) and scripts (.script, .gavel).")

  @Argument(help: "The files.", completion: .file())
  var files: [String]

  func run() throws {
    var isClean = true
    for file in files {
      let bytes = try handedIn(file, limit: 256 << 20)
      do {
        try check(bytes, file: file)
        Screen.write("\(file): in order\n")
      } catch let faults as Faults {
        isClean = false
        Screen.complain(faults.text)
      }
    }
    if !isClean { throw ExitStatus(ExitStatus.refused) }
  }

  private func check(_ bytes: [UInt8], file: String) throws {
    switch file.split(separator: ".").last?.lowercased() {
    case "yaml", "yml":
      if ScenarioReader.isScenario(bytes) {
        _ = try ScenarioReader.read(bytes, file: file)
      } else {
        _ = try PlanReader.read(bytes, file: file)
      }
    case "csv": _ = try SignUpSheet.read(bytes, file: file)
    case "script", "gavel": _ = try ScriptReader.check(bytes, file: file)
    default:
      throw ExitStatus(
        ExitStatus.usage,
        "! \(file) is no plan (.yaml), sign-up sheet (.csv) or script (.script, .gavel)")
    }
  }
}
