import Assembly
import Records
import Testing

@Suite("The style of a house")
struct HouseStyleTests {
  private func style(_ files: (String, String)...) throws -> HouseStyle {
    try HouseStyle(
      files: files.map { TemplateFile(name: $0.0, path: "house/\($0.0).mustache", text: $0.1) })
  }

  private func minutes(
    _ style: HouseStyle?, _ proceedings: Proceedings = RichMeeting.make(),
    _ minutes: MinutesStyle = .summary
  ) -> String {
    var options = RecordOptions()
    options.house = style
    options.style = minutes
    return String(
      decoding: TextWriter(width: nil).write(MinutesComposer(options).compose(proceedings)),
      as: UTF8.self)
  }

  private func faults(_ name: String, _ text: String) -> [String] {
    do { _ = try style((name, text)) } catch let faults as TemplateFaults {
      return faults.all.map(\.text)
    } catch { Issue.record(error) }
    return []
  }

  @Test("A house has its letterhead, its order of sections, its own words and its phrases")
  func own() throws {
    let house = try style(
      ("letterhead", "City of Ashford\nOffice of the Clerk\n"),
      (
        "minutes",
        "{{adjournment}}\n{{call-to-order}}\n\nA recording of {{title}} is kept "
          + "for a year.\n{{#townhall}}No votes were taken.{{/townhall}}{{#council}}x{{/council}}\n"
      ),
      (
        "phrases",
        "adjourned: There being no further business, {{presiding}}closed at {{time}}.\n"
          .replacing("{{presiding}}", with: "the chair ")
          + "title-adjournment: The close\n"
      ))
    #expect(
      minutes(house).hasPrefix(
        """
        City of Ashford
        Office of the Clerk

        Minutes of Community Policing
        =============================

        The close
        ---------

        There being no further business, the chair closed at 18:47.

        Call to order and attendance
        """))
    let expected = "A recording of Community Policing is kept for a year.\nNo votes were taken.\n"
    #expect(minutes(house).hasSuffix(expected))
  }

  @Test("What a house does not give is the package's")
  func rest() throws {
    let house = try style(("phrases", "{{! one }}\n\nnone: Nothing.\n"))
    #expect(minutes(house) == minutes(nil))
    #expect(minutes(house, UnrestMeeting.make()).contains("Call to order and attendance"))
  }

  @Test("The most telling layout is taken: of kind and style, of the kind, of the style")
  func choice() throws {
    let house = try style(
      ("minutes", "general"), ("minutes-action", "of action"), ("minutes-hearing", "of hearings"),
      ("minutes-hearing-action", "of hearings in action"))
    let hearing = RichMeeting.make(kind: .hearing)
    #expect(minutes(house).hasSuffix("\n\ngeneral\n"))
    #expect(minutes(house, RichMeeting.make(), .action).hasSuffix("\n\nof action\n"))
    #expect(minutes(house, hearing).hasSuffix("\n\nof hearings\n"))
    #expect(minutes(house, hearing, .action).hasSuffix("\n\nof hearings in action\n"))
  }

  @Test("Words of the meeting never become a name in braces, nor a mark of ours")
  func hostile() throws {
    var sitting = Sitting(at: RichMeeting.start)
    var opening = RichMeeting.opening(.townhall, .name)
    opening.title = "{{draft}} \u{E000}business\u{E001} & <b>"
    sitting.then(.session(.opened(opening)))
    let house = try style(("minutes", "About {{title}} by {{clerk}}."))
    #expect(
      minutes(house, sitting.proceedings).hasSuffix(
        "About {{draft}} business & <b> by Lee Marsh.\n"))
  }

  @Test("A fault names file, line and column, and what to write")
  func faults() {
    #expect(
      faults("minutes", "{{facts}}\n  {{rool}}\n") == [
        "house/minutes.mustache:2:3: there is no 'rool'; did you mean 'roll'?"
      ])
    #expect(
      faults("minutes", "{{#council}}\n{{roll}}\n{{/townhall}}")[0].hasPrefix(
        "house/minutes.mustache:3:"))
    #expect(faults("summary", "x {{floor")[0].hasPrefix("house/summary.mustache:1:"))
    #expect(
      faults("minutes", "{{> letterhead}}") == [
        "house/minutes.mustache:1:1: a template takes no part of another file; write the names "
          + "that are to stand here"
      ])
    #expect(
      faults("phrases", "\nadjournd: x\nno colon\ncalled-to-order: at {{tim}}") == [
        "house/phrases.mustache:2:1: there is no phrase 'adjournd'; did you mean 'adjourned'?",
        "house/phrases.mustache:3:1: a phrase is a name, a colon and its words, such as "
          + "'none: None.'",
        "house/phrases.mustache:4:21: there is no 'tim'; did you mean 'time'?",
      ])
    #expect(faults("minuets", "x")[0].contains("there is no template 'minuets'"))
    #expect(faults("minutes", "{{=<% %>=}}")[0].contains("the braces stay as they are"))
    #expect(faults("minutes", "{{shouted(title)}}")[0].contains("'shouted' is not known"))
  }

  @Test("Every section has a place in the package's own layouts, and every phrase its words")
  func complete() throws {
    let text = HouseStyle.packaged.map(\.text).joined(separator: "\n")
    for name in ["call-to-order", "roll", "motions", "recusals", "air-time", "floor", "time"] {
      #expect(text.contains("{{\(name)}}"), "\(name)")
      #expect(text.contains("title-\(name): "), "\(name)")
    }
    #expect(Set(HouseStyle.fileNames).count == HouseStyle.packaged.count)
  }
}
