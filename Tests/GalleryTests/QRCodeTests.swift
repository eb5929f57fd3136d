import Gallery
import Testing

@Suite("The square that phones read")
struct QRCodeTests {
  @Test("It has the three finders, and its lines are as wide as they are said to be")
  func shape() throws {
    let code = try #require(QRCode("http://192.0.2.7:8080/sign-up"))
    let size = code.modules.count
    #expect(size >= 21 && size % 4 == 1 && code.modules.allSatisfy { $0.count == size })
    for (row, column) in [(0, 0), (0, size - 7), (size - 7, 0)] {
      let finder = code.modules[row..<row + 7].map { Array($0[column..<column + 7]) }
      #expect(finder.first == Array(repeating: true, count: 7))
      #expect(finder[1] == [true, false, false, false, false, false, true])
      #expect(finder[3] == [true, false, true, true, true, false, true])
    }
    #expect(code.lines.allSatisfy { $0.count == size + 4 })
    #expect(code.lines.first == String(repeating: "█", count: size + 4))
    #expect(code.lines.count <= 22, "it has to fit a terminal of 24 rows")
  }

  @Test("The picture has a text, and there is none of nothing")
  func picture() throws {
    let code = try #require(QRCode("http://192.0.2.7:8080/sign-up"))
    #expect(code.svg("a \"label\"").html.contains("aria-label=\"a &quot;label&quot;\""))
    #expect(QRCode("") == nil)
    #expect(QRCode(String(repeating: "x", count: 5000)) == nil)
  }
}
