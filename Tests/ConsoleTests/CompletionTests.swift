import Foundation
import PseudoTerminal
import Testing

@Suite("Tab and hints at a meeting")
struct CompletionTests {
  /// Types a beginning and Tab; returns what stands after the prompt.
  private func completed(_ child: TerminalChild, _ typed: String, to wanted: String) -> Bool {
    child.send(typed + "\t")
    defer {
      child.send("\u{3}")
      child.wait { $0.cursorLine.contains("floor free>") && !$0.cursorLine.contains(wanted) }
    }
    return child.wait { $0.cursorLine.contains("> " + wanted) }
  }

  @Test("Tab completes commands, names without accents, options and values")
  func single() throws {
    let child = try Hall().inSession()
    #expect(completed(child, "adj", to: "adjourn"))
    #expect(completed(child, "call hoa", to: "call \"Nguyễn Thị Hoa\""))
    #expect(completed(child, "call angs", to: "call \"Zoë Ångström\""))
    #expect(completed(child, "add Ana /rem", to: "add Ana /remote"))
    #expect(completed(child, "option be", to: "option bell"))
    #expect(completed(child, "export tur", to: "export turns"))
    #expect(completed(child, "help adjo", to: "help adjourn"))
  }

  @Test("Tab twice lists what fits with a description of each")
  func list() throws {
    let child = try Hall().inSession(rows: 40)
    child.send("call \t\t")
    #expect(child.wait { $0.text.contains("王小明") && $0.text.contains("#2 waiting") })
    child.send("\u{3}")
    child.send("limit \t\t")
    #expect(child.wait { $0.lines.contains("1:30  minutes") }, "\(child.screen.text)")
    child.send("\u{3}")
    child.send("add Ana /\t\t")
    #expect(child.wait { $0.text.contains("/remote  ") && $0.text.contains("elsewhere") })
    child.send("\u{3}")
    child.send("export \t\t")
    #expect(child.wait { $0.text.contains("minutes.html") && $0.text.contains("/cite") })
    #expect(child.screen.cursorLine.contains("> export [FORMAT] [FILE…] [/style:STYLE] [/cite]"))
    child.send("\u{3}")
    child.send("item \t\t")
    #expect(child.wait { $0.cursorLine.contains("item 1") }, "\(child.screen.text)")
  }

  @Test("Files for a sheet are completed, with quotes round names with spaces")
  func files() throws {
    let hall = try Hall()
    try FileManager.default.createDirectory(
      atPath: hall.folder + "/sheets", withIntermediateDirectories: true)
    for name in ["sign up.csv", "late.csv"] {
      try "name\nAna Ruiz\n".write(
        toFile: "\(hall.folder)/sheets/\(name)", atomically: true, encoding: .utf8)
    }
    let child = try hall.inSession(columns: 200)
    let folder = hall.folder + "/sheets/"
    #expect(completed(child, "import \(folder)la", to: "import \(folder)late.csv"))
    #expect(completed(child, "import \(folder)si", to: "import \"\(folder)sign up.csv\""))
    #expect(completed(child, "export turns \(hall.folder)/she", to: "export turns \(folder)"))
  }

  @Test("The grey hint shows the parameters to come and goes on as words are typed")
  func hints() throws {
    let child = try Hall().inSession()
    child.send("limit ")
    #expect(child.wait { $0.cursorLine.contains("> limit TIME [next]") })
    child.send("2:00")
    #expect(child.wait { $0.cursorLine.contains("> limit 2:00 [next]") })
    child.send(" next")
    #expect(child.wait { $0.cursorLine.contains("limit 2:00 next ") })
    child.send("\u{3}")
    #expect(child.type("option hints off", until: "The hints are off."))
    child.send("limit ")
    #expect(child.wait { $0.cursorLine.contains("> limit") })
    #expect(!child.screen.cursorLine.contains("TIME"))
  }
}
