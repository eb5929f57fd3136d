import Assembly
import Chance

extension Simulation {
  /// Lines about the roll of a body that the state may well accept.
  static func rollLines(
    of meeting: Meeting, using random: inout SplitMix64
  ) -> [String] {
    guard meeting.isOfBody, let one = meeting.members.randomElement(using: &random)?.id.text,
      let other = meeting.members.randomElement(using: &random)?.id.text
    else { return [] }
    let withdrawn = meeting.roll.recusals.last { $0.takenBack == nil }.map {
      "return! @\($0.member.text) /item:\($0.item.rawValue)"
    }
    return Array(repeating: withdrawn ?? "roll all", count: 20) + [
      "roll", "roll all", "roll all except @\(one)", "roll @\(one) present @\(other) excused",
      "roll remote @\(one)", "here @\(one)", "here @\(one) /remote", "left @\(one)",
      "left @\(one) /excused -- ill", "recuse @\(one) -- a neighbour",
      "recuse! @\(one) -- a neighbour", "recuse! @\(other) -- a neighbour",
      "recuse @\(one) /item:3 -- an employer",
      "return @\(one)", "return! @\(other)", "return! @\(one) /item:3",
      "pull 1", "pull 2 @\(one)", "pull 2.3", "pull 2.3", "minutes correct the vote was 4 to 1",
      "minutes approve", "minutes approve of 5 July",
    ]
  }
}
