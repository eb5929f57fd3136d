import Foundation
import Testing

@Suite("The same records anywhere")
struct SamenessTests {
  private func records(_ environment: [String: String]) throws -> [String: Data] {
    let scratch = try Program.Scratch()
    let script = ExamplePlay.folder.appending(path: "community-policing/evening.script").path
    let run = try Program.run(
      ["replay", script, "--out", scratch.path], environment: environment)
    #expect(run.status == 0, "\(run.errors)")
    let files = FileManager.default
    let folder = try #require(try files.contentsOfDirectory(atPath: scratch.path).first)
    var records: [String: Data] = [:]
    for name in try files.contentsOfDirectory(atPath: "\(scratch.path)/\(folder)") {
      records[name] = try Data(
        contentsOf: URL(filePath: "\(scratch.path)/\(folder)/\(name)"))
    }
    return records
  }

  @Test("Another time zone, language and number format change no byte of any file")
  func elsewhere() throws {
    let here = try records(["TZ": "America/New_York", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"])
    let there = try records(["TZ": "Asia/Kolkata", "LANG": "de_DE.UTF-8", "LC_ALL": "tr_TR.UTF-8"])
    #expect(here.count > 15)
    #expect(Set(here.keys) == Set(there.keys))
    for (name, bytes) in here { #expect(there[name] == bytes, "\(name)") }
  }
}
