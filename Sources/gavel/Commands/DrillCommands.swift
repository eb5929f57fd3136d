import ArgumentParser
import Assembly
import Console
import Filing
import Foundation
import Intake
import JournalStore
import LineEditor
import Moderation
import Records
import Rehearsal

/// `gavel drill`: a flight simulator for moderators.
struct DrillCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "drill", abstract: "Practise on a meeting in which things go wrong; get a score.",
    subcommands: [PlayDrill.self, DrillHistory.self], defaultSubcommand: PlayDrill.self)
}

/// `gavel drill [SCENARIO]`: lists the scenarios, or plays one.
struct PlayDrill: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "play",
    abstract: "Play a scenario on the console of a meeting; without one, list them.",
    discussion: """
      The room acts in the words of the room, above the line; what you do about it is scored. \
      'drill pause', 'drill hint' and 'drill quit' control the drill. Rehearsals are kept apart \
      from meetings, and everything they leave behind is marked REHEARSAL.
      """)

  @Argument(
    help: "A scenario's name or letter, or a file (YAML).",
    completion: .file(extensions: ["yaml", "yml"]))
  var scenario: String?

  @Option(help: ArgumentHelp("How many times faster than real time.", valueName: "n"))
  var speed = 1.0

  @Option(help: ArgumentHelp("Who does not show and who runs over.", valueName: "s"))
  var seed: UInt64?

  @Option(
    help: ArgumentHelp(
      "A scripted trainee plays at once: 'model', 'careless' or a file.", valueName: "script"))
  var auto: String?

  @Flag(help: "Watch the model answer being played, at --speed.")
  var watch = false

  @Flag(help: "With --auto, show all that happens.")
  var show = false

  @Flag(help: "Print the score as JSON.")
  var json = false

  @Flag(name: .customLong("print"), help: "Print the scenario's file, to write one's own.")
  var printsFile = false

  @Option(
    help: ArgumentHelp("With --auto, the folder for the records.", valueName: "dir"),
    completion: .directory)
  var out: String?

  @OptionGroup var speech: ScreenReaderOption

  @OptionGroup var folder: DrillFolder

  func validate() throws {
    guard (0.1...1000).contains(speed) else {
      throw ValidationError("--speed goes from 0.1 to 1000")
    }
    guard auto == nil || !watch else { throw ValidationError("give --auto or --watch") }
  }

  func run() throws {
    guard let scenario else { return Screen.show(DrillLists.scenarios) }
    let file = try ScenarioFile(named: scenario)
    if printsFile { return Screen.write(file.bytes) }
    let drill = Drill(file.scenario, seed: seed)
    if let auto { return try play(drill, file.answers(named: auto), shows: show, pace: nil) }
    if watch { return try play(drill, file.answers(named: "model"), shows: true, pace: speed) }
    guard Screen.isTerminal else {
      throw ExitStatus(
        ExitStatus.usage,
        "! a drill needs a terminal; '--auto model' plays a script, '--watch' shows one")
    }
    let sitting = DrillSitting(drill: drill, folder: folder, speed: speed, isSpoken: speech.isOn)
    let card = try sitting.run()
    show(card)
  }

  private func show(_ card: ScoreCard) {
    if json { Screen.write(card.json.text + "\n") } else { Screen.show(card.document) }
  }

  /// Lets a scripted trainee play, in memory; nothing is kept but the records that are asked for.
  private func play(
    _ drill: Drill, _ script: AnswerScript, shows: Bool, pace: Double?
  ) throws {
    let journal = MemoryJournal()
    let errands: any Errands = out.map { DiskErrands(out: $0) } ?? NoFiles()
    let sit = { () throws(Problem) in
      try Clerk(journal: journal, seat: .moderator, errands: errands)
    }
    let session = DrillSession(drill, doors: .init(log: { _ in }, relaunch: sit))
    var clerk = try asking(sit)
    try asking { () throws(Problem) in try session.begin(&clerk) }
    var auto = AutoDrill(session, clerk: clerk, script: script)
    var last = drill.zero
    while let step = auto.step() {
      if let pace, step.at > last {
        Thread.sleep(forTimeInterval: Double((step.at - last).milliseconds) / 1000 / pace)
      }
      last = step.at
      if shows && !(json && pace == nil) {
        for document in DrillLists.told(step, in: drill) { Screen.show(document) }
      }
    }
    show(Scoring.score(drill, auto.clerk.proceedings, session.attempts))
  }
}

/// Errands of a drill that leaves nothing behind.
private final class NoFiles: Errands {
  func sheet(at path: String) throws(Problem) -> [Moderation.SheetRow] {
    throw Problem(.storage, "there are no files in this drill", remedy: "'add NAME' takes a card")
  }

  func save(_ order: SaveOrder, of proceedings: Proceedings) throws(Problem) -> Document {
    .line("The records of this drill are not kept.")
  }
}

/// `gavel drill history`: how the scores went.
struct DrillHistory: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "Show the scores of earlier drills, and whether they rose.")

  @Argument(help: "Only this scenario.")
  var scenario: String?

  @Flag(help: "Print the scores as JSON.")
  var json = false

  @OptionGroup var folder: DrillFolder

  func run() throws {
    let wanted = scenario.map { ScenarioLibrary.named($0)?.name ?? $0 }
    let played = try folder.history().filter {
      wanted == nil || $0.score["scenario"] == .string(wanted ?? "")
    }
    if json {
      let list = played.map { id, head, score in
        JSON.object([("id", .string(id)), ("played", head), ("score", score)])
      }
      return Screen.write(JSON.array(list).text + "\n")
    }
    Screen.show(DrillLists.history(played))
  }
}
