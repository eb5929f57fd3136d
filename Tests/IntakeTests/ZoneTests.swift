import Assembly
import Intake
import Testing

@Suite("The local time of a plan")
struct ZoneTests {
  private func plan(date: String, start: String, zone: String, end: String? = nil) -> String {
    "title: A\ndate: \(date)\nstart: \(start)\nzone: \(zone)\n" + (end.map { "end: \($0)\n" } ?? "")
  }

  @Test("The clocks that go forward at night move the offset at the right second")
  func forward() throws {
    let opening = try PlanReader.read(
      plan(date: "2016-03-12", start: "23:30", zone: "America/New_York", end: "03:30"),
      file: "p.yaml"
    ).opening
    #expect(opening.zone.timestamp(opening.scheduled) == "2016-03-12T23:30:00.000-05:00")
    let end = try #require(opening.scheduledEnd)
    #expect(opening.zone.timestamp(end) == "2016-03-13T03:30:00.000-04:00")
    #expect(end - opening.scheduled == .minutes(180))
    #expect(opening.zone.offsets.map(\.seconds) == [-18_000, -14_400])
    #expect(opening.zone.offsets.last?.from.milliseconds == 1_457_852_400_000)
  }

  @Test("An offset that changes in the middle of an hour changes at its second")
  func oddMinute() throws {
    let zone = try PlanReader.read(
      plan(date: "1972-01-06", start: "18:30", zone: "Africa/Monrovia"), file: "p.yaml"
    ).opening.zone
    #expect(zone.offsets.map(\.seconds) == [-2670, 0])
    #expect(zone.offsets.last?.from.milliseconds == 63_593_070_000)
  }

  @Test("A time that the clocks skip is a fault")
  func gap() {
    #expect(
      faults(ofPlan: plan(date: "2016-03-13", start: "02:30", zone: "America/New_York")) == [
        "p.yaml:3:8: the clocks skip 02:30 on 2016-03-13 in America/New_York; choose another time"
      ])
  }

  @Test("A time that the clocks show twice is the first one")
  func overlap() throws {
    let opening = try PlanReader.read(
      plan(date: "2016-11-06", start: "01:30", zone: "America/New_York"), file: "p.yaml"
    ).opening
    #expect(opening.zone.timestamp(opening.scheduled) == "2016-11-06T01:30:00.000-04:00")
  }

  @Test(
    "A zone is named by area and city; what was meant is suggested",
    arguments: [
      ("New York", "did you mean 'America/New_York'?"),
      ("america/new_york", "did you mean 'America/New_York'?"),
      ("EST", "write area and city, such as America/New_York"),
      ("../../etc/passwd", "write area and city, such as America/New_York"),
    ])
  func unknown(zone: String, remedy: String) {
    #expect(
      faults(ofPlan: plan(date: "2016-07-19", start: "18:30", zone: zone)) == [
        "p.yaml:4:7: unknown time zone '\(zone)'; \(remedy)"
      ])
  }

  @Test(
    "Zones without summer time, with half hours, and far east are read",
    arguments: [
      ("UTC", "Z"), ("Asia/Kolkata", "+05:30"), ("America/Phoenix", "-07:00"),
      ("Pacific/Kiritimati", "+14:00"), ("America/Argentina/Buenos_Aires", "-03:00"),
    ])
  func others(zone: String, offset: String) throws {
    let opening = try PlanReader.read(
      plan(date: "2016-07-19", start: "18:30", zone: zone), file: "p.yaml"
    ).opening
    #expect(opening.zone.timestamp(opening.scheduled) == "2016-07-19T18:30:00.000\(offset)")
    #expect(opening.zone.offsets.count == 1)
  }
}
