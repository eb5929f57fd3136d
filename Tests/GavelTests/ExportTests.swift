import Foundation
import PseudoTerminal
import Testing

@Suite("Export on the command line")
struct ExportTests {
  private static let officeIsThere =
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    .contains { FileManager.default.isExecutableFile(atPath: "\($0)/soffice") }

  /// An archive with the visit to the barber shop.
  private func archive(in scratch: Program.Scratch) throws -> [String] {
    let path = "\(scratch.path)/a.sqlite"
    let script = ExamplePlay.folder.appending(path: "community-policing/barbershop.script").path
    let run = try Program.run(["replay", script, "--archive", path, "--out", scratch.path])
    #expect(run.status == 0, "\(run.errors)")
    return ["--archive", path]
  }

  @Test("Help lists every format with what it is for, and the styles")
  func help() throws {
    let run = try Program.run(["export", "--format", "help"])
    #expect(run.status == 0)
    for word in [
      "minutes.docx", "akomantoso.xml", "docx ", "pdf ", "chapters.vtt", "commitments.ics",
      "votes.csv",
      "openstates-event.json", "script.gavel", "verbatim",
    ] { #expect(run.output.contains(word), "\(word)") }
  }

  @Test("A style and citations are chosen, an offset of the recording is taken")
  func choices() throws {
    let scratch = try Program.Scratch()
    let tail = try archive(in: scratch)
    let verbatim = try Program.run(
      ["export", "--format", "minutes", "--style", "verbatim", "--cite"] + tail)
    #expect(verbatim.output.contains("Proceedings\n-----------"))
    #expect(verbatim.output.contains(" [e1]"))
    let chapters = try Program.run(["export", "--format", "webvtt", "--offset", "1:00"] + tail)
    #expect(chapters.output.contains("\n00:01:00.000 --> "))
    let wrong = try Program.run(["export", "--format", "papyrus"] + tail)
    #expect(wrong.status == 2 && wrong.errors.contains("there is no format 'papyrus'"))
  }

  @Test("Our templates are written to start from, and a house's own are used")
  func templates() throws {
    let scratch = try Program.Scratch()
    let tail = try archive(in: scratch)
    let house = "\(scratch.path)/house"
    let plain = try Program.run(["export", "--format", "minutes"] + tail)
    #expect(try Program.run(["new-template", house]).status == 0)
    let same = try Program.run(["export", "--format", "minutes", "--template", house] + tail)
    #expect(same.output == plain.output && !same.output.isEmpty)
    #expect(try Program.run(["new-template", house]).status == 3)

    try "City of Ashford\n".write(
      toFile: "\(house)/letterhead.mustache", atomically: true, encoding: .utf8)
    let lettered = try Program.run(
      ["export", "--format", "minutes"] + tail, environment: ["GAVEL_TEMPLATE": house])
    #expect(lettered.output.hasPrefix("City of Ashford\n\nMinutes of "))

    try "{{rool}}\n".write(
      toFile: "\(house)/summary.mustache", atomically: true, encoding: .utf8)
    let fault = try Program.run(["export", "--format", "minutes", "--template", house] + tail)
    #expect(fault.status == 1)
    #expect(
      fault.errors
        == "\(house)/summary.mustache:1:1: there is no 'rool'; did you mean 'roll'?\n")
    let nowhere = try Program.run(["open", "--template", "\(house)/none"] + tail)
    #expect(nowhere.status == 1 && nowhere.errors.contains("there is no folder"))
  }

  @Test("A file is written where '-o', '--output' or '--out' says, and it is told")
  func written() throws {
    let scratch = try Program.Scratch()
    let tail = try archive(in: scratch)
    for option in ["-o", "--output", "--out"] {
      let path = "\(scratch.path)/m\(option).txt"
      let run = try Program.run(["export", "--format", "minutes", option, path] + tail)
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.output == "Written: \(path)\n" || run.output.contains("Written:"))
      #expect(FileManager.default.fileExists(atPath: path))
    }
  }

  @Test("What is no text is never sent to a terminal", arguments: ["docx", "pdf", "summary.docx"])
  func terminal(format: String) throws {
    let scratch = try Program.Scratch()
    let tail = try archive(in: scratch)
    let child = try TerminalChild(
      TerminalChild.built("gavel"), arguments: ["export", "--format", format] + tail,
      environment: ["TERM": "xterm", "LANG": "C.UTF-8", "PATH": "/nowhere"])
    #expect(child.waitForExit() == 2)
    let name = format.contains(".") ? format : "minutes." + format
    #expect(
      child.screen.text.hasPrefix("! \(name) is no text for a terminal; '-o \(name)' writes it"))
    #expect(child.screen.text.count < 200)
    guard format != "pdf" else { return }
    let piped = try Program.run(["export", "--format", format] + tail)
    #expect(piped.status == 0 && piped.output.hasPrefix("PK"))
  }

  @Test("Without LibreOffice a PDF is refused with what to do instead")
  func noOffice() throws {
    let scratch = try Program.Scratch()
    let tail = try archive(in: scratch)
    let run = try Program.run(
      ["export", "--format", "pdf"] + tail, environment: ["PATH": "/nowhere"])
    #expect(run.status == 1)
    #expect(run.errors.contains("no 'soffice' is found; install libreoffice-writer"))
  }

  @Test("With LibreOffice a PDF is tagged", .enabled(if: officeIsThere, "no soffice here"))
  func office() throws {
    let scratch = try Program.Scratch()
    let tail = try archive(in: scratch)
    let path = "\(scratch.path)/summary.pdf"
    let run = try Program.run(["export", "--format", "summary.pdf", "--output", path] + tail)
    #expect(run.status == 0, "\(run.errors)")
    let pdf = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
    #expect(pdf.hasPrefix("%PDF-"))
    for sign in ["/StructTreeRoot", "/MarkInfo<</Marked true>>", "/Lang(en-US)"] {
      #expect(pdf.contains(sign), "\(sign)")
    }
  }
}
