public import CommandLanguage

/// All commands of the console: adding one is adding a file and a line here.
public enum Catalog {
  /// The commands, in the order in which help lists them.
  public static let commands: [ConsoleCommand] = [
    Open.command, RollCall.command, Count.command, Here.command, Left.command, Recuse.command,
    Return.command, Recess.command, Resume.command, Exec.command, Public.command,
    EarlierMinutes.command,
    Adjourn.command, Reopen.command, CapacityCommand.command, Handover.command, Take.command,
    Item.command, Box.command, Hold.command, Skip.command, Postpone.command, Close.command,
    Pull.command, AddItem.command,
    Add.command, Import.command, Accept.command, Refuse.command, SignUpCommand.command,
    Next.command, CallCommand.command, NoShow.command, Drop.command,
    Place.command, Swap.command, Name.command, Same.command, Cede.command, Group.command,
    Lines.command, Order.command, Alternate.command, Draw.command,
    Start.command, Pause.command, End.command, Yield.command, Wrap.command, Extend.command,
    SetClock.command, Reset.command, Limit.command, Cap.command, FloorTo.command, Back.command,
    Interpret.command, Budget.command,
    GavelCommand.command, Remind.command, Warn.command, Mute.command, Remove.command,
    Clear.command, Readmit.command, Mic.command, Sergeant.command,
    Move.command, Second.command, Amend.command, Divide.command, Withdraw.command,
    DebateCommand.command, VoteCommand.command, TallyCommand.command, RollAnswer.command,
    ResultCommand.command, DivisionCommand.command, ConsentCommand.command,
    ObjectCommand.command, Straw.command, PointCommand.command, PrivilegeCommand.command,
    Inquiry.command, InfoCommand.command, RuleCommand.command, AppealCommand.command,
    Note.command, Quote.command, Ask.command, Answer.command, Defer.command, Commit.command,
    Decline.command,
    Confirm.command, Done.command, Act.command, Park.command, Fix.command,
    WrittenComments.command, AttributionCommand.command, Redact.command, Keep.command,
    VersionCommand.command,
    Status.command, Queue.command, AgendaView.command, Time.command, Recap.command,
    Why.command, KnownPeople.command, MotionsView.command,
    Undo.command, Redo.command, Export.command, OptionCommand.command, Help.command,
    DrillCommand.command, Quit.command,
  ]

  /// The grammar that reads a line of the console.
  public static let grammar = Grammar(commands, emptyLine: Status.command.name)

  /// The full name of the command that a word names, by name, alias or sign; nil for none.
  public static func verb(named word: String) -> String? {
    grammar.command(named: word)?.name
  }

  /// The full name of the command that a line would be; nil where it cannot be read.
  public static func verb(of line: String) -> String? {
    (try? grammar.parse(line))?.command
  }

  /// Reads a line without doing it, as `gavel check` does; throws what is wrong with it.
  public static func check(_ line: String) throws(Problem) {
    do { _ = try grammar.parse(line) } catch { throw Problem(error) }
  }
}

extension CommandGroup {
  /// The life of the meeting.
  public static let meeting = CommandGroup("Meeting")
  /// Items of business.
  public static let agenda = CommandGroup("Agenda")
  /// Cards and calls.
  public static let queue = CommandGroup("Queue")
  /// Floor and clocks.
  public static let floor = CommandGroup("Floor")
  /// Order in the room, and faults.
  public static let decorum = CommandGroup("Order")
  /// What the body moves, debates and decides.
  public static let business = CommandGroup("Motions")
  /// What is written down.
  public static let record = CommandGroup("Record")
  /// Views, which change nothing.
  public static let look = CommandGroup("Look")
  /// The console itself.
  public static let system = CommandGroup("Console")

  /// All groups, in the order in which help lists them.
  public static let all = [meeting, agenda, queue, floor, decorum, business, record, look, system]
}
