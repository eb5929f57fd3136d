import Assembly

/// A picture as SVG inside of a page: it loads nothing, takes the page's own colours, names
/// itself for those who do not see it, and tells nothing by colour alone.
struct HTMLPicture {
  let picture: Picture
  /// The picture's place in the page, from 1; makes the ids of its texts unique.
  let number: Int
  /// The alternative as the writer of the page escapes it.
  let alternative: String

  /// The width of every picture, in its own measure; the page scales it.
  private static let width = 640
  /// Where labels end and drawing begins.
  private static let left = 190
  private static let rowHeight = 22

  /// The figure with its caption and, below the drawing, its words.
  var html: String {
    let (height, shapes) = drawn
    return """
      <figure>
      <svg role="img" aria-labelledby="figure-\(number)" viewBox="0 0 \(Self.width) \(height)" \
      width="\(Self.width)" height="\(height)">
      <title id="figure-\(number)">\(xmlEscaped("\(picture.caption). \(words)"))</title>
      \(shapes)</svg>
      <figcaption>\(xmlEscaped(picture.caption)). \(alternative)</figcaption>
      </figure>

      """
  }

  private var words: String { picture.alternative.plainText }

  private var drawn: (height: Int, shapes: String) {
    switch picture.drawing {
    case .bars(let bars): (bars.count * Self.rowHeight + 8, Self.shapes(of: bars))
    case .course(let course):
      (course.rows.count * Self.rowHeight + 34, Self.shapes(of: course))
    }
  }

  private static func label(_ text: String, row: Int) -> String {
    let short = text.count > 30 ? text.prefix(29) + "…" : text[...]
    return "<text x=\"\(left - 8)\" y=\"\(row * rowHeight + 18)\" text-anchor=\"end\">"
      + "\(xmlEscaped(String(short)))</text>\n"
  }

  private static func shapes(of bars: [Picture.Bar]) -> String {
    let most = max(1, bars.map(\.length.milliseconds).max() ?? 1)
    let room = Int64(width - left - 70)
    return bars.enumerated().map { row, bar in
      let length = max(1, bar.length.milliseconds * room / most)
      let top = row * rowHeight + 6
      return label(bar.label, row: row)
        + "<rect x=\"\(left)\" y=\"\(top)\" width=\"\(length)\" height=\"14\"/>\n"
        + "<text x=\"\(Int64(left) + length + 6)\" y=\"\(top + 12)\">"
        + "\(xmlEscaped(bar.text))</text>\n"
    }.joined()
  }

  private static func shapes(of course: Picture.Course) -> String {
    guard let from = course.marks.first?.at, let to = course.marks.last?.at, from < to else {
      return ""
    }
    let length = (to - from).milliseconds
    let room = Int64(width - left - 20)
    func position(_ at: Instant) -> Int64 {
      Int64(left) + min(max(0, (at - from).milliseconds), length) * room / length
    }
    let bottom = course.rows.count * rowHeight + 6
    let marks = course.marks.map { mark in
      let x = position(mark.at)
      return "<path d=\"M\(x) 0V\(bottom + 4)\"/>\n"
        + "<text x=\"\(x)\" y=\"\(bottom + 20)\" text-anchor=\"middle\">"
        + "\(xmlEscaped(mark.text))</text>\n"
    }
    let rows = course.rows.enumerated().map { row, line in
      label(line.label, row: row)
        + line.spans.map { span in
          let (start, end) = (position(span.lowerBound), position(span.upperBound))
          return "<rect x=\"\(start)\" y=\"\(row * rowHeight + 6)\" "
            + "width=\"\(max(1, end - start))\" height=\"14\"/>\n"
        }.joined()
    }
    return marks.joined() + rows.joined()
  }
}
