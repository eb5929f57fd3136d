import Assembly
import Foundation
import Intake
import Testing

@Suite("The community-policing examples")
struct ExamplesTests {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "examples/community-policing")

  private func bytes(_ name: String) throws -> [UInt8] {
    try Array(Data(contentsOf: ExamplesTests.folder.appending(path: name)))
  }

  @Test(
    "Plans and sheets can be read, and the cards are for items that take the public",
    arguments: [("evening", 46), ("roundtable", 7), ("barbershop", 9)])
  func read(name: String, cards: Int) throws {
    let plan = try PlanReader.read(bytes("\(name).yaml"), file: "\(name).yaml")
    let opening = plan.opening
    #expect(opening.series == "community-policing-2016")
    #expect(opening.officials.allSatisfy { $0.name == nil })
    #expect(plan.signUpSheet?.path == "\(name).csv")
    let boxes = opening.agenda.reduce(Duration.zero) { $0 + ($1.box ?? .zero) }
    #expect(opening.scheduledEnd == opening.scheduled + boxes)
    let rows = try SignUpSheet.read(
      bytes("\(name).csv"), file: "\(name).csv", agenda: opening.agenda)
    #expect(rows.count == cards)
    for row in rows {
      #expect(row.itemNumber != nil)
      #expect(row.privateColumns.keys.allSatisfy { $0 == "accommodation" })
    }
  }
}
