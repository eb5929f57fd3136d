import Assembly
import Testing

@Suite("Lengths of time as text")
struct DurationTextTests {
  @Test(
    "A time is read as people write it",
    arguments: [
      ("90", 90_000), ("90s", 90_000), ("2m", 120_000), ("1h", 3_600_000), ("1:30", 90_000),
      ("1:02:03", 3_723_000), ("1:30.250", 90_250), ("0.5", 500), ("90:00", 5_400_000),
      ("24h", 86_400_000), ("2M", 120_000),
    ] as [(String, Int64)])
  func reads(text: String, milliseconds: Int64) {
    #expect(Duration(text: text)?.milliseconds == milliseconds)
  }

  @Test(
    "What is no time is not guessed at",
    arguments: [
      "", ":", "1:", ":30", "1:60", "1:5", "1:2:3", "-5", "+5", "5 m", "1.2.3", "1.", ".5",
      "1.2345", "2x", "m", "1:30m", "25h", "86401", "9999999", "１", "1:75", "1:00:00:00", "soon",
    ])
  func refuses(text: String) {
    #expect(Duration(text: text) == nil)
  }

  @Test(
    "A clock shows whole seconds and a sign only where there is something to sign",
    arguments: [
      (0, "0:00"), (59_999, "0:59"), (60_000, "1:00"), (3_599_000, "59:59"),
      (3_600_000, "1:00:00"), (3_723_000, "1:02:03"), (-20_000, "-0:20"), (-999, "0:00"),
    ] as [(Int64, String)])
  func shows(milliseconds: Int64, text: String) {
    #expect(Duration(milliseconds: milliseconds).text == text)
  }

  @Test("A count-down reaches 0:00 when the time is up and not before")
  func countdown() {
    #expect(Duration(milliseconds: 1).countdownText == "0:01")
    #expect(Duration(milliseconds: 1000).countdownText == "0:01")
    #expect(Duration(milliseconds: 1001).countdownText == "0:02")
    #expect(Duration.zero.countdownText == "0:00")
  }

  @Test(
    "Seconds are exact",
    arguments: [
      (183_000, "183"), (183_250, "183.25"), (183_005, "183.005"), (-500, "-0.5"), (0, "0"),
    ] as [(Int64, String)])
  func seconds(milliseconds: Int64, text: String) {
    #expect(Duration(milliseconds: milliseconds).secondsText == text)
  }

  @Test("What a clock shows is read back as the same time")
  func roundTrip() {
    for seconds in stride(from: Int64(0), through: 86_400, by: 37) {
      #expect(Duration(text: Duration.seconds(seconds).text) == .seconds(seconds))
    }
  }

  @Test("Instants at the end of time saturate and do not trap")
  func saturation() {
    let end = Instant(milliseconds: .max) + .seconds(1)
    let beginning = Instant(milliseconds: .min) - .seconds(1)
    #expect(end > Hall.doors)
    #expect(beginning < Hall.doors)
    #expect(Instant(milliseconds: .min) - Instant(milliseconds: .max) < .zero)
    #expect(Instant(milliseconds: .max) - Instant(milliseconds: .min) > .zero)
    #expect(Hall.doors - Instant(milliseconds: .min) > .zero)
  }
}

@Suite("Calendar and zone")
struct CalendarTests {
  @Test("The evening of 19 July 2016 was a Tuesday, four hours west of Greenwich")
  func evening() {
    let zone = Hall().meeting.zone
    #expect(zone.timestamp(Hall.doors) == "2016-07-19T18:30:00.000-04:00")
    #expect(zone.date(of: Hall.doors).longText == "Tuesday 19 July 2016")
    #expect(zone.hourMinute(Hall.doors) == "18:30")
  }

  @Test("Every day from 1900 to 2100 follows the one before")
  func everyDay() throws {
    let first = try #require(CivilDate(year: 1900, month: 1, day: 1)).daysSinceEpoch
    let last = try #require(CivilDate(year: 2100, month: 12, day: 31)).daysSinceEpoch
    var before = CivilDate(daysSinceEpoch: first - 1)
    for days in first...last {
      let date = CivilDate(daysSinceEpoch: days)
      #expect(before < date && date.daysSinceEpoch == days)
      #expect(CivilDate(text: date.text) == date)
      before = date
    }
  }

  @Test(
    "A day that the calendar does not have is none",
    arguments: [
      "2015-02-29", "1900-02-29", "2016-13-01", "2016-00-10", "2016-04-31", "2016-4-1",
      "16-04-01", "2016-04-01 ", "2016/04/01", "", "2016-04-0a", "-016-04-01",
    ])
  func impossible(text: String) {
    #expect(CivilDate(text: text) == nil)
  }

  @Test("Leap days are there every fourth year, and of the full centuries every fourth")
  func leapDays() {
    #expect(CivilDate(text: "2016-02-29") != nil)
    #expect(CivilDate(text: "2000-02-29") != nil)
  }

  @Test("The clock goes back an hour in the night when summer time ends")
  func summerTimeEnds() {
    // 6 November 2016, 06:00 UTC.
    let change = Instant(milliseconds: 1_478_412_000_000)
    let zone = Zone(
      name: "America/New_York",
      offsets: [
        Zone.Offset(from: change - .minutes(1440), seconds: -14_400),
        Zone.Offset(from: change, seconds: -18_000),
      ])
    #expect(zone.hourMinuteSecond(change - .seconds(1)) == "01:59:59")
    #expect(zone.hourMinuteSecond(change) == "01:00:00")
    #expect(zone.timestamp(change) == "2016-11-06T01:00:00.000-05:00")
    #expect(zone.hourMinute(change - .minutes(3000)) == "00:00", "the first offset holds before")
  }

  @Test("Times before 1970 are as good as others")
  func beforeTheEpoch() {
    #expect(Zone.utc.timestamp(Instant(milliseconds: -1)) == "1969-12-31T23:59:59.999Z")
  }

  @Test("No instant and no offset traps, however far off")
  func farOff() {
    for offset in [Int.min, -1, 0, Int.max] {
      let zone = Zone(
        name: "X", offsets: [Zone.Offset(from: Instant(milliseconds: 0), seconds: offset)])
      for at in [Int64.min, -1, 0, Int64.max] {
        #expect(!zone.timestamp(Instant(milliseconds: at)).isEmpty)
      }
    }
    #expect(Duration.minutes(.max) != .zero)
    #expect(CardNumber(.max).next != CardNumber(1))
  }

  @Test("Offsets of half hours are written in full")
  func offsets() {
    #expect(Zone.offsetText(19_800) == "+05:30")
    #expect(Zone.offsetText(-12_600) == "-03:30")
    #expect(Zone.offsetText(0) == "Z")
  }
}
