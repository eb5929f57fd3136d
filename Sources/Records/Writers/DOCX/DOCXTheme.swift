/// The theme of a Word document: black on white, one family of letters.
enum DOCXTheme {
  private static let colours = [
    ("dk1", "000000"), ("lt1", "FFFFFF"), ("dk2", "1F2933"), ("lt2", "F2F2F2"),
    ("accent1", "0B4A8F"), ("accent2", "7A3E00"), ("accent3", "2E6B34"), ("accent4", "6B2E63"),
    ("accent5", "00616B"), ("accent6", "6B5B00"), ("hlink", "0B4A8F"), ("folHlink", "6B2E63"),
  ]

  /// The part.
  static let xml: String = {
    let scheme = colours.map { "<a:\($0.0)><a:srgbClr val=\"\($0.1)\"/></a:\($0.0)>" }.joined()
    let font = "<a:latin typeface=\"Calibri\"/><a:ea typeface=\"\"/><a:cs typeface=\"\"/>"
    let fill = "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>"
    let line = "<a:ln w=\"6350\">\(fill)</a:ln>"
    let effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    func three(_ text: String) -> String { text + text + text }
    return "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
      + "name=\"Record\"><a:themeElements><a:clrScheme name=\"Record\">\(scheme)</a:clrScheme>"
      + "<a:fontScheme name=\"Record\"><a:majorFont>\(font)</a:majorFont>"
      + "<a:minorFont>\(font)</a:minorFont></a:fontScheme><a:fmtScheme name=\"Record\">"
      + "<a:fillStyleLst>\(three(fill))</a:fillStyleLst><a:lnStyleLst>\(three(line))</a:lnStyleLst>"
      + "<a:effectStyleLst>\(three(effect))</a:effectStyleLst>"
      + "<a:bgFillStyleLst>\(three(fill))</a:bgFillStyleLst></a:fmtScheme></a:themeElements>"
      + "</a:theme>"
  }()
}
