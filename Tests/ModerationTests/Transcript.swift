import Assembly
import CommandLanguage
import Foundation
import Moderation
import Records

/// A golden conversation: what is typed, when, and what is answered.
///
/// A line `% key value` sets the meeting up, or takes another seat in mid-course; `@ +1:30`
/// moves the clock; `> ` is typed; all other lines up to the next mark are the answer. Lines
/// that begin with a hash and a space are for the reader. `% card NAME` hands in a card at the
/// sign-up page.
struct Transcript {
  let path: String
  let lines: [String]

  init(path: String) throws {
    self.path = path
    lines = try String(contentsOfFile: path, encoding: .utf8).components(separatedBy: "\n")
  }

  static var folder: String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Transcripts").path
  }

  static var all: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".transcript") }.sorted()
  }

  /// Plays the conversation; returns the file as it would read with the answers given now, and
  /// the commands that were typed with whether they were accepted.
  func played() throws -> (text: String, commands: [Stage.Typed]) {
    var stage = Stage()
    var output: [String] = []
    for line in lines {
      if line.hasPrefix("# ") || line.isEmpty {
        if !line.isEmpty || output.last?.isEmpty == false { output.append(line) }
      } else if line.hasPrefix("% ") {
        try stage.set(String(line.dropFirst(2)))
        output.append(line)
      } else if line.hasPrefix("@ +") {
        try stage.wait(String(line.dropFirst(3)))
        output.append(line)
      } else if line == ">" || line.hasPrefix("> ") {
        output.append(line)
        output += try stage.say(String(line.dropFirst(2)))
      }
    }
    while output.last?.isEmpty == true { output.removeLast() }
    return (output.joined(separator: "\n") + "\n", stage.commands)
  }
}

/// The hall in which a transcript is played: one meeting, its seats and a clock that is moved.
struct Stage {
  private var opening = Stage.plainOpening
  private var clerk: Clerk?
  private let journal = MemoryJournal()
  private(set) var now = Stage.doors
  private(set) var commands: [Typed] = []

  /// What was typed: the command's name, and the refusal where it was refused.
  struct Typed {
    var line: String
    var name: String
    var problem: Problem?
    /// The commands that the refusal told to type and that were refused there and then.
    var useless: [String] = []
    var isAccepted: Bool { problem == nil }
  }

  /// 18:30 on the evening of 19 July 2016, four hours west of Greenwich.
  static let doors = Instant(milliseconds: 1_468_967_400_000)

  static var plainOpening: Opening {
    let zone = Zone(name: "America/New_York", offsets: [Zone.Offset(from: doors, seconds: -14_400)])
    var opening = Opening(
      id: "2016-07-19-evening", title: "Evening on policing", kind: .townhall, zone: zone,
      scheduled: doors)
    opening.body = "the City"
    opening.moderator = "the Moderator"
    opening.agenda = []
    return opening
  }

  mutating func set(_ directive: String) throws {
    let words = directive.split(separator: " ", maxSplits: 1).map(String.init)
    let value = words.count > 1 ? words[1] : ""
    let parts = value.split(separator: " ", maxSplits: 2).map(String.init)
    switch words[0] {
    case "kind":
      opening.kind = MeetingKind(rawValue: value) ?? .townhall
      opening.rules = .defaults(for: opening.kind)
    case "notice":
      opening.notice = Notice(rawValue: value) ?? .none
    case "rule":
      guard let setting = Rules.setting(parts[0]), setting.read(parts[1], &opening.rules) else {
        throw Unreadable(directive)
      }
    case "official":
      opening.officials.append(Stage.official(parts))
    case "member":
      var member = Stage.official(parts)
      member.isMember = true
      // The chair, where the meeting has one, presides by office.
      if member.office.hasSuffix("President"), opening.kind.isOfBody {
        member.presides = .chair
        opening.moderator = "@\(member.id.text)"
      }
      opening.officials.append(member)
    case "known":
      guard let number = Int(parts[0].dropFirst()) else { throw Unreadable(directive) }
      opening.spokeLately.append(
        KnownPerson(
          person: PersonNumber(number), name: parts.dropFirst().joined(separator: " "),
          meeting: "2016-06-21-evening"))
    case "carried":
      guard let origin = Reference(text: parts[0]), parts.count == 3 else {
        throw Unreadable(directive)
      }
      opening.carried.append(
        Carried(
          meeting: "2016-06-21-evening", origin: origin, text: parts[2],
          official: OfficialID(parts[1])))
    case "item":
      guard let type = ItemType(rawValue: parts[0]) else { throw Unreadable(directive) }
      opening.agenda.append(
        PlannedItem(title: parts[2], type: type, box: Int64(parts[1]).map { .minutes($0) }))
    case "matter":
      opening.agenda[opening.agenda.count - 1].parts =
        (opening.agenda.last?.parts ?? []) + [value]
    case "end":
      guard let length = Duration(text: value) else { throw Unreadable(directive) }
      opening.scheduledEnd = opening.scheduled + length
    case "rehearsal": opening.isRehearsal = value == "yes"
    case "seat":
      guard let seat = Seat(text: value) else { throw Unreadable(directive) }
      try seated { $0.seat = seat }
    case "card":
      try handIn(value)
    default: throw Unreadable(directive)
    }
  }

  private static func official(_ parts: [String]) -> Official {
    Official(id: OfficialID(parts[0]), office: parts.dropFirst().joined(separator: " "))
  }

  mutating func wait(_ text: String) throws {
    guard let time = Duration(text: text) else { throw Unreadable(text) }
    now = now + time
  }

  mutating func say(_ line: String) throws -> [String] {
    let now = now
    var answer: [String] = []
    var entry: Typed?
    try seated { clerk in
      do throws(Problem) {
        let reply = try clerk.handle(line, at: now)
        entry = Typed(line: line, name: reply.command)
        let text = String(decoding: TextWriter(width: 79).write(reply.document), as: UTF8.self)
        answer = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        while answer.last?.isEmpty == true { answer.removeLast() }
        answer = answer.map { $0.isEmpty ? "." : $0 }
      } catch {
        let name = (try? Catalog.grammar.parse(line))?.command ?? ""
        entry = Typed(line: line, name: name, problem: error)
        entry?.useless = Stage.refused(amongRemediesOf: error, asideOf: clerk, at: now)
        answer = [error.line]
      }
    }
    if let entry { commands.append(entry) }
    return answer
  }

  /// Hands in a card at the sign-up page, which must take it.
  private mutating func handIn(_ name: String) throws {
    let (journal, now) = (journal, now)
    try seated { clerk in
      var page = try Clerk(journal: journal, seat: .signUpPage, errands: PaperErrands())
      guard case .taken = try page.handIn(SignUp(name: name), under: nil, at: now) else {
        throw Unreadable("the page takes no card of \(name)")
      }
      _ = try clerk.catchUp()
    }
  }

  private mutating func seated(_ body: (inout Clerk) throws -> Void) throws {
    if clerk == nil {
      if opening.agenda.isEmpty {
        opening.agenda = [PlannedItem(title: "Public comment", type: .comment)]
      }
      var first = try Clerk(journal: journal, seat: .moderator, errands: PaperErrands())
      _ = try first.record([.session(.opened(opening))], at: now)
      clerk = first
    }
    guard var clerk else { return }
    try body(&clerk)
    self.clerk = clerk
  }

  /// Types what a refusal tells to type, each on a copy of the meeting; returns what was refused.
  private static func refused(
    amongRemediesOf problem: Problem, asideOf clerk: Clerk, at now: Instant
  ) -> [String] {
    guard problem.kind == .refusal else { return [] }
    return problem.quotedCommands.filter { command in
      !filled(command, at: clerk.proceedings.meeting).contains { line in
        isTaken(line, asideOf: clerk, at: now)
      }
    }
  }

  private static func isTaken(_ line: String, asideOf clerk: Clerk, at now: Instant) -> Bool {
    let copy = CopiedJournal(clerk.proceedings.entries)
    guard var aside = try? Clerk(journal: copy, seat: clerk.seat, errands: PaperErrands())
    else { return false }
    do throws(Problem) {
      _ = try aside.handle(line, at: now)
      return true
    } catch {
      // What another seat has to do is good advice all the same.
      return error.message.hasSuffix("'s seat")
    }
  }

  /// A command with something in place of the words in capitals: any of the members who vote, and
  /// one example of everything else.
  private static func filled(_ command: String, at meeting: Meeting) -> [String] {
    var line = command
    for (word, example) in Problem.examples {
      line = line.replacingOccurrences(of: word, with: example)
    }
    guard line.contains("MEMBER") else { return [line] }
    return meeting.voters.map { line.replacingOccurrences(of: "MEMBER", with: "@\($0.id.text)") }
  }

  struct Unreadable: Error {
    let text: String
    init(_ text: String) { self.text = text }
  }
}

/// Errands without a disk: a few sheets, and records that are only counted.
final class PaperErrands: Errands {
  private let sheets: [String: [SheetRow]] = [
    "sheet.csv": ["Ana Ruiz", "Bo Lee", nil].map { name in
      SheetRow(signUp: SignUp(name: name, source: .advance), item: nil)
    },
    "letter.csv": [
      SheetRow(signUp: SignUp(name: "Dee Park", source: .advance), item: nil),
      SheetRow(signUp: PaperErrands.written(by: "Eve Cole"), item: nil),
    ],
    "one.csv": [SheetRow(signUp: SignUp(name: "Fay Moss", source: .advance), item: nil)],
    "empty.csv": [],
    "astray.csv": [
      SheetRow(signUp: SignUp(name: "Ana Ruiz", source: .advance), item: ItemNumber(9))
    ],
    "first.csv": [
      SheetRow(signUp: SignUp(name: "Gil Hart", source: .advance), item: ItemNumber(1))
    ],
  ]

  private static func written(by name: String) -> SignUp {
    var signUp = SignUp(name: name, source: .advance)
    signUp.participation = .written
    return signUp
  }

  func sheet(at path: String) throws(Problem) -> [SheetRow] {
    guard let rows = sheets[path] else {
      throw Problem(.storage, "there is no file '\(path)'", remedy: "check the name")
    }
    return rows
  }

  func signUpPage() throws(Problem) -> Document {
    Document([.paragraph("Sign-up page: http://192.0.2.7:8080/sign-up")])
  }

  func save(_ order: SaveOrder, of proceedings: Proceedings) throws(Problem) -> Document {
    switch order {
    case .everything: return .line("Records written.")
    case .one(let file):
      let how = (file.style.map { ", \($0.rawValue)" } ?? "") + (file.cites ? ", cited" : "")
      return .line("Written: \(file.format)\(how) to \(file.path ?? "the screen").")
    }
  }
}

/// A journal that begins with the entries of another one.
final class CopiedJournal: Journal {
  private var stored: [Entry]

  init(_ entries: [Entry]) { stored = entries }

  func append(
    _ submission: Submission, at now: Instant, expecting last: EntryNumber
  ) throws(JournalFailure) -> [Entry] {
    guard last.rawValue == stored.count else { throw .overtaken }
    let command = stored.last?.command.next ?? CommandNumber(1)
    let entries = submission.entries(at: now, after: last, command: command)
    stored += entries
    return entries
  }

  func entries(after number: EntryNumber) throws(JournalFailure) -> [Entry] {
    Array(stored.dropFirst(number.rawValue))
  }

  var changeDescriptor: Int32? { nil }
}

extension Problem {
  /// What stands for a word in capitals when a remedy is tried.
  static let examples = [
    ("METHOD", "roll"), ("YES NO", "1 0"), ("REASON", "so it is"), ("TEXT", "That it be so."),
    ("WHEN", "May"),
  ]

  /// The commands that stand in single quotes in the remedy and can be tried: words in capitals
  /// other than those with an example stand for something that no test can know, and an
  /// apostrophe within a word is none.
  var quotedCommands: [String] {
    var found: [String] = []
    var rest = (" " + remedy)[...]
    while let opening = rest.range(of: " '") {
      rest = rest[opening.upperBound...]
      guard let closing = rest.firstIndex(of: "'") else { break }
      found.append(String(rest[..<closing]))
      rest = rest[rest.index(after: closing)...]
    }
    return found.filter { quoted in
      let known = Problem.examples.reduce(quoted) { $0.replacingOccurrences(of: $1.0, with: "") }
      let words = known.replacingOccurrences(of: "MEMBER", with: "").split { !$0.isLetter }
      return !quoted.hasPrefix("gavel ") && !quoted.contains("/old/new/")
        && !words.contains { $0.count > 1 && $0 == $0.uppercased() }
    }
  }
}
