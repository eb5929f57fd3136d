import Assembly
import Testing

@Suite("Versions of the minutes")
struct VersionTests {
  private func adjourned() -> Hall {
    var hall = Hall()
    hall.begin()
    hall.does(.minutes(.noted(number: 1, text: "lamps are borken", isPrivate: false)))
    hall.does(.minutes(.noted(number: 2, text: "tird", isPrivate: true)))
    hall.does(.session(.adjourned(to: nil, waived: [])))
    return hall
  }

  private func approved(_ version: Int) -> Event {
    .versions(.approved(version: version, by: nil, on: nil, corrected: false, note: nil))
  }

  private func corrected(_ number: Int, _ new: String) -> Event {
    .minutes(.corrected(reference: Reference(.note, number), old: "", new: new))
  }

  @Test("There are no minutes before the meeting is over, and none again once it is reopened")
  func beginning() {
    var hall = Hall()
    hall.begin()
    #expect(hall.meeting.versions.state == .none)
    hall.does(.session(.adjourned(to: nil, waived: [])))
    #expect(hall.meeting.versions.state == .draft)
    hall.does(.session(.reopened))
    #expect(hall.meeting.versions.state == .none)
  }

  @Test("Corrections count from the circulation on, those of private notes and struck ones not")
  func corrections() {
    var hall = adjourned()
    hall.does(corrected(1, "lamps are broken"))
    hall.does(.versions(.circulated(to: "all", note: nil)))
    #expect(hall.meeting.versions.corrections == 0)
    hall.does(corrected(2, "tired"))
    #expect(hall.meeting.versions.corrections == 0)
    hall.does(corrected(1, "the lamps are broken"))
    #expect(hall.meeting.versions.corrections == 1)
    hall.undo()
    #expect(hall.meeting.versions.corrections == 0)
    #expect(hall.meeting.versions.state == .circulated)
  }

  @Test("An approved version is the record up to its approval, whatever comes later")
  func covering() {
    var hall = adjourned()
    hall.does(approved(1))
    let first = hall.proceedings
    #expect(first.edition == first)
    hall.does(.versions(.amended(version: 2, why: "by motion")))
    #expect(hall.proceedings.edition == hall.proceedings)
    hall.does(corrected(1, "no lamps"))
    #expect(hall.proceedings.edition(of: 1) == first)
    hall.does(approved(2))
    #expect(
      hall.proceedings.edition(of: 1)?.meeting.minutes.notes.first?.text == "lamps are borken")
    #expect(hall.proceedings.edition.meeting.minutes.notes.first?.text == "no lamps")
    #expect(hall.proceedings.edition(of: 3) == nil)
    #expect(hall.meeting.versions.approvals.map(\.why) == [nil, "by motion"])
  }

  @Test("What is taken out of the public copies later is taken out of approved versions as well")
  func withholding() {
    var hall = adjourned()
    hall.does(approved(1))
    hall.does(.session(.seated(Seat(.clerk))))
    hall.does(.privacy(.redacted(Reference(.note, 1))))
    let edition = hall.proceedings.edition
    #expect(edition.meeting.privacy.redacted == [Reference(.note, 1)])
    #expect(edition.entries.count == hall.proceedings.entries.count - 1)
    #expect(edition.meeting.versions.withheld.count == 1)
    #expect(edition.covered == edition.meeting.versions.approval(of: 1)?.entry)
    #expect(edition.covered != edition.entries.last?.number)
    hall.does(.versions(.amended(version: 2, why: "by motion")))
    #expect(hall.proceedings.covered == hall.proceedings.last)
  }

  @Test("Neither circulation nor approval can be undone, nor what was before it")
  func barriers() {
    var hall = adjourned()
    hall.does(corrected(1, "lamps are broken"))
    hall.does(approved(1))
    #expect(Array(hall.proceedings.undoable).isEmpty)
  }

  @Test("A text that somebody left as it is is looked at anew once it is corrected")
  func keeping() {
    var hall = adjourned()
    hall.does(.privacy(.kept(Reference(.note, 1))))
    #expect(hall.meeting.privacy.kept == [Reference(.note, 1)])
    hall.does(corrected(1, "call 860 555 0142"))
    #expect(hall.meeting.privacy.kept.isEmpty)
  }

  @Test("A seal that was read is gone once the record grows")
  func seal() {
    var proceedings = adjourned().proceedings
    proceedings.seal = Seal(entry: proceedings.last, hash: "00")
    let entry = Entry(
      number: proceedings.last.next, command: CommandNumber(99), at: Hall.doors,
      seat: .moderator, typed: nil, event: approved(1))
    proceedings.append(entry)
    #expect(proceedings.seal == nil)
  }
}
