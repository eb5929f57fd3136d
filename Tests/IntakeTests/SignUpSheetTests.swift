import Assembly
import Chance
import Intake
import Testing

@Suite("A sign-up sheet")
struct SignUpSheetTests {
  private func read(_ text: String) throws -> [SheetRow] {
    try SignUpSheet.read(Array(text.utf8), file: "s.csv")
  }

  @Test("Every column finds its place, and private ones stay out of the sign-up")
  func columns() throws {
    let rows = try read(
      "received_at,name,pronunciation,town_or_ward,organization,representing,item,position,"
        + "participation,mode,street_address,email,phone,interpreter_language,accommodation\n"
        + "2016-07-18 09:30,Xóchitl Núñez,SO-cheel,North End,Block Watch,group,5,against,"
        + "read-by-clerk,video,1 A St,x@example.org,555-0100,Spanish,aisle seat\n")
    var signUp = SignUp(name: "Xóchitl Núñez", source: .advance)
    signUp.pronunciation = "SO-cheel"
    signUp.town = "North End"
    signUp.organization = "Block Watch"
    signUp.group = "Block Watch"
    signUp.side = .con
    signUp.isRemote = true
    signUp.language = "Spanish"
    signUp.participation = .readByClerk
    #expect(
      rows == [
        SheetRow(
          line: 2, signUp: signUp, itemNumber: 5, receivedAt: "2016-07-18 09:30",
          privateColumns: [
            "street_address": "1 A St", "email": "x@example.org", "phone": "555-0100",
            "accommodation": "aisle seat",
          ])
      ])
  }

  @Test("Columns come in any order, with a byte order mark, CR LF and blank rows")
  func order() throws {
    let rows = try read(
      "\u{FEFF}Mode,Town or Ward,NAME\r\n\r\nphone,South End,Ann\r\n,,\r\n \r\nin-person,,")
    #expect(rows.map(\.line) == [3, 6])
    #expect(rows.map(\.signUp.name) == ["Ann", nil])
    #expect(rows.map(\.signUp.isRemote) == [true, false])
    #expect(rows.map(\.signUp.town) == ["South End", nil])
    #expect(rows.allSatisfy { $0.signUp.source == .advance && $0.signUp.participation == .speak })
  }

  @Test("Quoted cells hold commas, quotation marks and line ends")
  func quoted() throws {
    let rows = try read(
      "name,organization\n\"Ruiz, Ana\",\"The \"\"Hill\"\"\nAssociation\"\nBo,\n")
    #expect(rows.map(\.signUp.name) == ["Ruiz, Ana", "Bo"])
    #expect(rows.first?.signUp.organization == "The \"Hill\" Association")
    #expect(rows.map(\.line) == [2, 4])
  }

  @Test("The apostrophe before what a spreadsheet would compute goes; others stay")
  func apostrophe() throws {
    let rows = try read("name\n'=1+1\n'Aolani\n'-Kim\n'\n")
    #expect(rows.map(\.signUp.name) == ["=1+1", "'Aolani", "-Kim", "'"])
  }

  @Test("Names lose what acts on a terminal")
  func cleaned() throws {
    let rows = try read("name\n\u{1B}[31mAnn\u{1B}[0m  \u{202E}Lee\u{200B}\n")
    #expect(rows.map(\.signUp.name) == ["Ann Lee"])
  }

  @Test("All faults of the rows are told together at their cells")
  func faultsOfRows() {
    let text = """
      name,item,position,participation,mode,representing,organization,received_at
      Ann,five,fro,speek,vidoe,gruop,,yesterday
      "Bo
      Li",0,neutral,written,phone,group,,2016-02-30

      """
    #expect(
      faults(ofSheet: text) == [
        "s.csv:2:5: 'five' is no number of an agenda item; write the number, or nothing",
        "s.csv:2:10: 'fro' is no position; did you mean 'for'?",
        "s.csv:2:14: 'speek' is no participation; did you mean 'speak'?",
        "s.csv:2:20: 'vidoe' is no mode; did you mean 'video'?",
        "s.csv:2:26: 'gruop' is no representing; did you mean 'group'?",
        "s.csv:2:33: 'yesterday' is no date and time; write it as 2016-07-18 09:30",
        "s.csv:4:5: '0' is no number of an agenda item; write the number, or nothing",
        "s.csv:4:29: 'group' without the group's name; write it in the column 'organization'",
        "s.csv:4:36: '2016-02-30' is no date and time; write it as 2016-07-18 09:30",
      ])
  }

  @Test(
    "What is no sheet is told at its place",
    arguments: [
      (
        "",
        "1:1: the first line does not name the columns; "
          + "begin with a line such as 'name,town_or_ward,item,mode'"
      ),
      (
        "\n\n",
        "1:1: the first line does not name the columns; "
          + "begin with a line such as 'name,town_or_ward,item,mode'"
      ),
      (
        "name;mode\nAnn;phone\n",
        "1:1: the columns are not separated by commas; "
          + "save it as 'CSV UTF-8'"
      ),
      ("name,emial\n", "1:6: unknown column 'emial'; did you mean 'email'?"),
      (
        "name,,mode\n",
        "1:6: a column has no name; the columns are received_at, name, "
          + "pronunciation, town_or_ward, organization, representing, item, position, "
          + "participation, mode, street_address, email, phone, interpreter_language, "
          + "accommodation"
      ),
      ("name,mode,name\n", "1:11: the column 'name' stands here a second time; keep one"),
      ("item,mode\n", "1:1: the column 'name' is missing; its cells may be blank"),
      (
        "name\nRuiz, Ana\n",
        "2:7: this row has 2 cells and the first has 1; "
          + "put a cell that holds a comma in quotes"
      ),
      ("name\n  \"Ann\n", "2:3: the quotation that begins here has no end; close the quotes"),
      (
        "name\n\"Ann\" Lee\n",
        "2:7: text behind the closing quotation mark; "
          + "move it into the quotes"
      ),
      (
        "name\nAnn \"Bo\" Lee\n",
        "2:5: a quotation mark in the middle of a cell; "
          + "put the whole cell in quotes and double the mark inside"
      ),
      (
        "name,mode\nAnn,\u{301}x\n",
        "2:4: a mark without a letter stands behind ','; "
          + "delete it or write the letter"
      ),
    ])
  func noSheet(text: String, fault: String) {
    #expect(faults(ofSheet: text).first == "s.csv:" + fault)
  }

  @Test("Columns are counted in Unicode scalars, as in plans")
  func scalars() {
    #expect(
      faults(ofSheet: "name,item\nJose\u{301} 👩\u{200D}🚒,x\n") == [
        "s.csv:2:11: 'x' is no number of an agenda item; write the number, or nothing"
      ])
  }

  @Test("A sheet without end is refused where it becomes too large")
  func large() {
    #expect(
      faults(ofSheet: "name\n" + String(repeating: "Ann\n", count: 5000)) == [
        "s.csv:5001:1: a sheet has at most 5000 rows; split it, or delete the blank rows"
      ])
    #expect(
      faults(ofSheet: "name" + String(repeating: ",", count: 50)).first?
        .hasPrefix("s.csv:1:45: a sheet has at most 40 columns") == true)
    #expect(
      faults(ofSheet: "name\n" + String(repeating: ",", count: 900_000)) == [
        "s.csv:2:2: this row has 900001 cells and the first has 1; "
          + "put a cell that holds a comma in quotes"
      ])
  }

  @Test("With an agenda, a card for an item that hears nobody is a fault")
  func agenda() {
    let agenda = [
      PlannedItem(title: "Welcome", type: .ceremony), PlannedItem(title: "Rates", type: .hearing),
    ]
    #expect(
      throws: Faults(faults: [
        Fault(
          file: "s.csv", line: 3, column: 4, message: "item 1 takes no cards",
          remedy: "cards go to 2"),
        Fault(
          file: "s.csv", line: 4, column: 4, message: "item 3 is not on the agenda",
          remedy: "cards go to 2"),
      ])
    ) {
      try SignUpSheet.read(
        Array("name,item\nAl,2\nBo,1\nCy,3\n".utf8), file: "s.csv", agenda: agenda)
    }
  }

  @Test("A file in another encoding is told so")
  func encoding() {
    #expect(
      faults(ofSheet: [0xFF, 0xFE, 0x6E, 0x00]) == [
        "s.csv:1:1: the file is UTF-16; save it as UTF-8 (in Excel: 'CSV UTF-8')"
      ])
    #expect(
      faults(ofSheet: Array("name\nJos".utf8) + [0xE9]) == [
        "s.csv:2:4: the file is not UTF-8 text here; save it as UTF-8 (in Excel: 'CSV UTF-8')"
      ])
  }

  @Test("Random sheets never trap, and rows keep to their lines")
  func random() {
    var numbers = SplitMix64(seed: 11)
    let pieces = [
      ",", "\"", "\n", "\r\n", "\r", " ", "Ann", "\u{301}", "'", "=", "\u{2028}", "\u{B}", "for",
      "\u{200D}", "👩‍🚒", "\u{1B}[2J", "\t", "5", "\"\"", ",,",
    ]
    for _ in 0..<3000 {
      let count = Int.random(in: 0...30, using: &numbers)
      let text =
        "name,item,mode\n"
        + (0..<count).map { _ in pieces.randomElement(using: &numbers) ?? "" }.joined()
      do throws(Faults) {
        let rows = try SignUpSheet.read(Array(text.utf8), file: "s.csv")
        #expect(zip(rows, rows.dropFirst()).allSatisfy { $0.line <= $1.line })
      } catch {
        #expect(!error.faults.isEmpty)
        #expect(error.faults.allSatisfy { $0.line >= 1 && $0.column >= 1 })
      }
    }
  }

  @Test("Values and positions pair up whatever the quoting")
  func pairing() throws {
    var numbers = SplitMix64(seed: 13)
    let cells = ["", "\"\"", "a", "\"a,\n\"\"b\"\"\"", " c ", "\" d \"", "\"e\" ", "é"]
    let values: [String?] = [nil, nil, "a", "a, \"b\"", "c", "d", "e", "é"]
    for _ in 0..<200 {
      let picks = (0..<4).map { _ in Int.random(in: cells.indices, using: &numbers) }
      let end = Bool.random(using: &numbers) ? "\n" : ""
      let text = "name,pronunciation,town_or_ward,organization\n"
      let row = picks.map { cells[$0] }.joined(separator: ",")
      let rows = try read(text + row + end)
      let signUp = rows.first?.signUp ?? SignUp(name: nil)
      let found = [signUp.name, signUp.pronunciation, signUp.town, signUp.organization]
      #expect(found == picks.map { values[$0] }, "\(row)")
    }
  }
}
