import Assembly
import Foundation
import Records
import Testing

/// Judges of the formats that are not ours: schemas of their makers, parsers of others.
///
/// `scripts/test` installs them; where they are not there, the tests are skipped.
@Suite("The documents before their judges", .serialized)
struct JudgeTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  private static let python = root.appending(path: ".build/judges/bin/python").path
  private static let isThere = FileManager.default.isExecutableFile(atPath: python)
  private static let absent: Comment =
    "the judges are not installed; scripts/test installs them"

  /// The meetings of the tests by the names of their folders.
  private static let meetings: [(String, Proceedings)] = [
    ("town-hall", RichMeeting.make()), ("initials", RichMeeting.make(attribution: .initials)),
    ("visit", RichMeeting.make(kind: .listening, attribution: .anonymous)),
    ("council", RichMeeting.make(kind: .council, attribution: .role)),
    ("unrest", UnrestMeeting.make()), ("half", PublicationTests.half),
    ("empty", Proceedings()),
  ]

  private func judge(_ folders: [String]) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: Self.python)
    process.arguments =
      [
        Self.root.appending(path: "scripts/judges/judge.py").path,
        Self.root.appending(path: "docs/record.schema.json").path,
      ] + folders
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let text = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: text, as: UTF8.self))
  }

  private func scratch() throws -> String {
    let path = NSTemporaryDirectory() + "gavel-judges-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    return path
  }

  private func write(_ proceedings: Proceedings, _ options: RecordOptions, to folder: String) throws
  {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for file in Exports.all(options) {
      try Data(file.bytes(proceedings)).write(to: URL(filePath: "\(folder)/\(file.fileName)"))
    }
  }

  @Test(
    "Every format passes its judge, hostile words, every style and citations included",
    .enabled(if: isThere, absent))
  func judged() throws {
    let folder = try scratch()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for (name, proceedings) in Self.meetings {
      try write(proceedings, RecordOptions(), to: "\(folder)/\(name)")
    }
    for style in [MinutesStyle.action, .verbatim] {
      var options = RecordOptions()
      options.style = style
      options.cites = true
      try write(RichMeeting.make(), options, to: "\(folder)/cited-\(style.rawValue)")
      try write(UnrestMeeting.make(), options, to: "\(folder)/unrest-\(style.rawValue)")
    }
    let examples = Self.root.appending(path: "examples")
    let records = try FileManager.default.contentsOfDirectory(atPath: examples.path)
      .map { examples.appending(path: "\($0)/records").path }
    let (status, output) = try judge([folder] + records)
    #expect(status == 0, "\(output)")
    for line in output.split(separator: "\n") where line.hasPrefix("skipped:") { print(line) }
  }

  @Test("The judges find faults", .enabled(if: isThere, absent))
  func faults() throws {
    let folder = try scratch()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let meeting = RichMeeting.make()
    try write(meeting, RecordOptions(), to: folder)
    func spoil(_ name: String, _ old: String, _ new: String) throws {
      let url = URL(filePath: "\(folder)/\(name)")
      let text = String(decoding: try Data(contentsOf: url), as: UTF8.self)
      #expect(text.contains(old), "\(name)")
      try Data(text.replacing(old, with: new, maxReplacements: 1).utf8).write(to: url)
    }
    try spoil("minutes.html", " scope=\"col\"", "")
    try spoil("summary.html", "role=\"img\"", "role=\"image\"")
    try spoil("akomantoso.xml", "by=\"#speaker-1\"", "by=\"#nobody\"")
    try spoil("record.json", "\"seats\"", "\"chairs\"")
    try spoil("turns.csv", "\r\n", "\n")
    try spoil("commitments.ics", "UID:", "NAME:")
    try spoil("chapters.vtt", "WEBVTT", "VTT")
    try spoil("openstates-event.json", "\"all_day\": false", "\"all_day\": 7")
    try spoil("openstates-votes.json", "[]", "[{\"start_date\": 7}]")
    try spoil("votes.csv", "\r\n", "\r\nmore\r\n")
    try spoil("speakers.csv", "\r\n1,", "\r\n1,1,")
    try spoil("commitments.csv", "\r\nC1,", "\r\nC1,C1,")
    try Data([0x50, 0x4B, 3, 4]).write(to: URL(filePath: "\(folder)/minutes.docx"))
    let (status, output) = try judge([folder])
    #expect(status == 1)
    let names = [
      "minutes.html", "summary.html", "akomantoso.xml", "record.json", "turns.csv",
      "commitments.ics", "chapters.vtt", "minutes.docx", "openstates-event.json",
      "openstates-votes.json", "votes.csv",
      "speakers.csv", "commitments.csv",
    ]
    for name in names { #expect(output.contains("/\(name): "), "\(name): \(output)") }
  }
}
