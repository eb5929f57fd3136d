import Chance
import Intake
import Testing

@Suite("A name that somebody wrote")
struct NameCleaningTests {
  @Test(
    "What can be read stays",
    arguments: [
      "Ann Lee", "Nguyễn Thị Hoa", "José-María O’Neill", "علی\u{200C}رضا", "क्\u{200D}ष",
      "👩\u{200D}🚒 Kim", "❤\u{FE0F}", "李小龍", "Ḥasan", "שָׁלוֹם", "'Aolani", "Σίσυφος",
    ])
  func stays(name: String) {
    #expect(NameCleaning.clean(name) == name)
  }

  @Test(
    "What acts instead of being read goes",
    arguments: [
      ("\u{1B}[31;1mAnn\u{1B}[0m", "Ann"), ("\u{1B}]0;owned\u{7}Ann", "Ann"),
      ("\u{1B}]8;;http://x\u{1B}\\Ann\u{1B}]8;;\u{1B}\\", "Ann"), ("\u{9B}2JAnn", "Ann"),
      ("An\u{8}\u{8}Bo", "AnBo"), ("Ann\u{202E}eeL\u{202C}", "AnneeL"),
      ("A\u{2066}n\u{2069}n", "Ann"), ("A\u{200B}n\u{FEFF}n\u{AD}", "Ann"),
      ("A\u{200D}nn\u{200C}", "Ann"), ("  Ann \t\r\n\u{3000} Lee ", "Ann Lee"),
      ("\u{0}\u{7F}\u{85}", ""), ("Ann\u{E0041}\u{E007F}", "Ann"), ("\u{115F}\u{3164}", ""),
      ("Jose\u{301}", "José"), ("\u{1B}Ann", "nn"), ("\u{1B}[", ""), ("Ann\u{1B}", "Ann"),
    ])
  func goes(name: String, cleaned: String) {
    #expect(NameCleaning.clean(name) == cleaned)
  }

  @Test("A name ends after eighty characters, and marks do not pile up")
  func bounds() {
    #expect(NameCleaning.clean(String(repeating: "é", count: 500)).count == 80)
    let piled = NameCleaning.clean("A" + String(repeating: "\u{336}", count: 500))
    #expect(piled.unicodeScalars.count == 7)
  }

  @Test("Cleaning twice is cleaning once")
  func idempotent() {
    var numbers = SplitMix64(seed: 3)
    let pieces = [
      "a", " ", "\u{301}", "\u{200D}", "\u{200C}", "\u{1B}", "[", "]", "31m", "\u{7}", "\\", "ع",
      "ल", "\u{94D}", "👩", "\u{FE0F}", "\u{202E}", "\u{9B}", "P", "é", "\u{336}", "\u{1100}",
      "\u{1161}", "\r\n", "\u{E9}",
    ]
    for _ in 0..<5000 {
      let text = (0..<Int.random(in: 0...120, using: &numbers))
        .map { _ in pieces.randomElement(using: &numbers) ?? "" }.joined()
      let once = NameCleaning.clean(text)
      #expect(Array(NameCleaning.clean(once).unicodeScalars) == Array(once.unicodeScalars))
      #expect(once.count <= 80)
      #expect(!once.unicodeScalars.contains { $0.properties.generalCategory == .control })
    }
  }
}
