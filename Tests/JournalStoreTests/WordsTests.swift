import Assembly
import Records
import Testing

@Suite("Words of events, and how they are taken out of the public copies")
struct WordsTests {
  /// Texts of events that are not named by their entry, and why: each is reached in another way
  /// or holds nothing that somebody says freely.
  private static let others: [String: String] = [
    "agenda.added.type": "a code", "agenda.budgeted.side": "a code",
    "decorum.reminded.rule": "a code",
  ]

  /// Every text of a payload with the path of its keys.
  private func leaves(of json: JSON, _ path: String) -> [(path: String, text: String)] {
    switch json {
    case .null, .bool, .integer, .number: []
    case .string(let text): [(path, text)]
    case .array(let values): values.flatMap { leaves(of: $0, path) }
    case .object(let object):
      object.members.flatMap { leaves(of: $0.value, path + "." + $0.key) }
    }
  }

  @Test("Every text of every event can be taken out by its entry, or it is said why not")
  func reached() throws {
    var used: Set<String> = []
    for event in Samples.all {
      let coded = try EventCoding.encode(event)
      let loose = event.looseWords
      for (path, text) in leaves(of: coded.payload, coded.kind) where !loose.contains(text) {
        used.insert(path)
        #expect(Self.others[path] != nil, "nothing takes “\(text)” of \(path) out of the public")
      }
    }
    for path in Self.others.keys where !used.contains(path) {
      Issue.record("no event has the text \(path) any more, or its entry names it")
    }
  }

  @Test("What is taken out by its entry stands in no public form, and in the clerk's copy")
  func gone() throws {
    let word = "Xyzzyx"
    for event in Samples.all where !event.looseWords.isEmpty {
      let secret = event.changingLooseWords { _ in word }
      let events: [Event] = [
        .session(.opened(Samples.opening)), .session(.calledToOrder(presiding: nil, clerk: nil)),
        secret, .privacy(.redacted(Reference(.entry, 3))),
      ]
      let proceedings = Proceedings(
        replaying: events.enumerated().map { index, event in
          Entry(
            number: EntryNumber(index + 1), command: CommandNumber(index + 1),
            at: Example.start, seat: .moderator, typed: nil, event: event)
        })
      for file in Exports.all(RecordOptions()) {
        let text = String(decoding: file.bytes(proceedings), as: UTF8.self)
        let isClerks = file.fileName.hasSuffix(".script")
        #expect(isClerks || !text.contains(word), "\(file.fileName) tells words of \(event)")
      }
      let clerks = String(decoding: RecordDataset(copy: .clerk).bytes(proceedings), as: UTF8.self)
      #expect(clerks.contains(word), "\(event)")
    }
  }
}
