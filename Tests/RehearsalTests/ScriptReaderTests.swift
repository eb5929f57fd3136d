import Assembly
import Intake
import Records
import Rehearsal
import Testing

/// Scripts and what can be wrong with them.
@Suite struct ScriptReaderTests {
  private static let zero = "zero: 2016-07-19T18:00:00-04:00\n"

  @Test("A header says plan, zero, seat and seed in any order")
  func header() throws {
    let script = try ScriptReader.read(
      """
      # An evening.

      seed: 42
      seat: clerk:Ana Lee
      zero: 2016-07-19T18:00:00.5+02:00
      plan:  plans/evening.yaml
      open
      """, file: "a.script")
    #expect(script.seed == 42)
    #expect(script.seat == Seat(.clerk, name: "Ana Lee"))
    #expect(script.zero == Instant(milliseconds: 1_468_944_000_500))
    #expect(script.plan?.path == "plans/evening.yaml")
    #expect(script.plan?.line == 6)
    #expect(script.plan?.column == 8)
  }

  @Test("A line of 100 MB is refused at its place, and the lines after it are read")
  func endless() {
    let line = [UInt8](repeating: UInt8(ascii: "x"), count: 100_000_000)
    let bytes = Array((Self.zero + "plan: a.yaml\n").utf8) + line + Array("\n@1 open\n".utf8)
    #expect(throws: Faults.self) {
      do throws(Faults) { _ = try ScriptReader.check(bytes, file: "a.script") } catch {
        #expect(
          error.text == """
            a.script:3:1: the line has 100000000 bytes; is it the right file?
            a.script:4:1: '@1' is no time; write '@0:05:30' since zero, or '@+0:10' since the \
            line before
            """)
        throw error
      }
    }
  }

  @Test("Bytes that are no text, NUL and escapes are told at their place")
  func noText() {
    let bytes =
      Array((Self.zero + "plan: a.yaml\nopen \u{0}\nnote \u{1B}[2Jx\n").utf8)
      + [0x6E, 0xC3, 0x28, 0x0A]
    #expect(throws: Faults.self) {
      do throws(Faults) { _ = try ScriptReader.check(bytes, file: "a.script") } catch {
        #expect(
          error.text == """
            a.script:3:6: the line holds a character that cannot be printed; delete it
            a.script:4:6: the line holds a character that cannot be printed; delete it
            a.script:5:1: the line is not UTF-8 text; save the file as UTF-8
            """)
        throw error
      }
    }
  }

  @Test("All faults are told together, with their places")
  func faults() {
    let text = """
      plan:
      sead: moderator
      zero: tonight
      seat: king
      seed: many
      seed: 1
      @0:05 open
      @0:05:00 next
      @0:04:00 next
      @+1:00:00 next
      ~
      @+0:01 ~ % seat clerk
      % sing
      % seat queen
      zero: 2016-07-19T18:00:00-04:00
      @0:06:00 ~ @0:07:00 next
      % {"seat":"moderator","events":[}
      % {"events":[]}
      % {"seat":"moderator","events":[{"kind":"floor.danced","version":1,"payload":{}}]}
      """
    #expect(
      messages(text) == """
        a.script:1:6: 'plan' names no file; write 'plan: evening.yaml'
        a.script:2:1: unknown key 'sead'; did you mean 'seat'?
        a.script:3:7: 'tonight' is no instant with an offset; write it as \
        2016-07-19T18:00:00-04:00
        a.script:4:7: 'king' is no seat; write moderator, deputy, timekeeper, clerk, \
        floor_manager, remote_host, with ':NAME' if you like
        a.script:5:7: 'many' is no seed; write a whole number, such as 42
        a.script:6:1: the key 'seed' stands on line 5 already; keep one of them
        a.script:7:1: '@0:05' is no time; write '@0:05:30' since zero, or '@+0:10' since the \
        line before
        a.script:9:1: '@0:04:00' is before the line above, which is at 5:00; time never goes \
        back; move the line or correct its stamp
        a.script:10:1: '@+1:00:00' is no time; write '@0:05:30' since zero, or '@+0:10' since \
        the line before
        a.script:11:1: '~' marks no line; write the line that must be refused behind it
        a.script:12:10: a '%' line is never refused; take the '~' away
        a.script:13:3: 'sing' is nothing that a '%' line can say; write '% seat ROLE:NAME', or \
        leave it to 'gavel export'
        a.script:14:8: 'queen' is no seat; write moderator, deputy, timekeeper, clerk, \
        floor_manager, remote_host, with ':NAME' if you like
        a.script:15:1: 'zero:' stands below the header; move it above the first line
        a.script:16:12: a stamp may only stand at the start of a line; for a line of the console \
        that begins with '@', write a backslash before it
        a.script:17:33: something that does not belong here; the line must be one JSON object
        a.script:18:3: 'seat' is missing or is not what it should be; it wants seat, events with \
        kind, version and payload, and typed if it was
        a.script:19:3: an event of kind 'floor.danced' (version 1) was written by a newer Gavel; \
        play it with the Gavel that wrote it, or a later one
        """)
  }

  @Test("A script without zero, or without anything that opens its meeting, is refused")
  func nothingOpens() {
    #expect(
      messages("plan: a.yaml\nopen") == """
        a.script:1:1: the header has no 'zero', from which stamps are counted; \
        write 'zero: 2016-07-19T18:00:00-04:00' above the first line
        """)
    #expect(
      messages(Self.zero + "open") == """
        a.script:2:1: nothing opens the meeting; write 'plan: FILE' in the header
        """)
  }

  @Test("A meeting is opened once: by the plan or by the first line")
  func openings() {
    let opened = #"% {"seat":"moderator","events":[{"kind":"session.opened","version":1,"payload":"#
    let opening = (try? EventCoding.encode(.session(.opened(Hall.opening()))))?.payload.text ?? ""
    let line = "\(opened)\(opening)}]}\n"
    #expect(messages(Self.zero + line + "open") == "")
    let second = "the meeting was opened already; keep the plan or one opening line"
    #expect(messages(Self.zero + line + line) == "a.script:3:1: \(second)")
    #expect(messages(Self.zero + "plan: a.yaml\n" + line) == "a.script:3:1: \(second)")
    #expect(messages(Self.zero + "open\n" + line).hasPrefix("a.script:2:1: nothing opens"))
  }

  @Test("A check reads every typed line and points into it")
  func check() {
    let text = Self.zero + "plan: a.yaml\n@0:00:01 nextt\n~ nextt\n  add Ána /lef\n/ anything"
    #expect(throws: Never.self) { try ScriptReader.read(text, file: "a.script") }
    #expect(
      messages(text, isChecked: true) == """
        a.script:3:10: 'nextt' is no command; did you mean 'next'? or type 'help'
        a.script:5:11: 'add' has no option '/lef'; its options are /pro, /con, /neutral, /remote, \
        /next, /lang:LANGUAGE, /say:"SOUND", /group:NAME, /town:TOWN, /item:ITEM
        """)
  }

  @Test("Ends of lines of Windows and a byte order mark are no part of the script")
  func windows() throws {
    let text = "\u{FEFF}plan: a.yaml\r\nzero: 2016-07-19T18:00:00Z\r\n\r\nopen\r\n"
    let script = try ScriptReader.read(text, file: "a.script")
    #expect(script.lines.map(\.content) == [.typed("open")])
    #expect(script.plan?.path == "a.yaml")
  }

  @Test("A line of the console is kept to the byte, and a backslash before it is taken away")
  func verbatim() throws {
    let script = try Hall.script(
      "@0:00:01   add  Ana \n\\@chief\n\\\\\n\\\n~ \\# no\n\\  a\n/ # no comment")
    let texts = script.lines.map { line in
      if case .typed(let text) = line.content { text } else { "" }
    }
    #expect(texts == ["add  Ana ", "@chief", "\\", "", "# no", "  a", "/ # no comment"])
  }

  @Test("Bytes that are no text are told with their line")
  func encoding() {
    let bytes = Array(Self.zero.utf8) + Array("plan: a\nopen\n/ ".utf8) + [0xFF]
    #expect {
      try ScriptReader.read(bytes, file: "a.script")
    } throws: { error in
      (error as? Faults)?.faults.map(\.line) == [4]
    }
  }

  private func messages(_ text: String, isChecked: Bool = false) -> String {
    do {
      _ =
        try isChecked
        ? ScriptReader.check(Array(text.utf8), file: "a.script")
        : ScriptReader.read(text, file: "a.script")
      return ""
    } catch {
      return error.text
    }
  }
}
