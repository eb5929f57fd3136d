internal import CQRencode

/// An address as a square that a phone reads (ISO/IEC 18004), made by libqrencode.
public struct QRCode: Equatable, Sendable {
  /// Rows of modules; true is dark.
  public let modules: [[Bool]]

  /// Light modules that must stand around it.
  static let margin = 4

  /// Makes the code of a text; nil when it is empty or too long for one.
  public init?(_ text: String) {
    guard !text.isEmpty, let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else {
      return nil
    }
    defer { QRcode_free(code) }
    let width = Int(code.pointee.width)
    guard width > 0, let data = code.pointee.data else { return nil }
    modules = (0..<width).map { row in
      (0..<width).map { column in data[row * width + column] & 1 == 1 }
    }
  }

  /// Rows of text for a terminal, two rows of modules in one: light ones are drawn, so that it
  /// reads on a dark ground.
  public var lines: [String] {
    let edge = QRCode.margin / 2
    return stride(from: -edge, to: modules.count + edge, by: 2).map { row in
      (0..<modules.count + 2 * edge).map { half(row, $0 - edge) }.joined()
    }
  }

  /// Two modules, one above the other, as one character.
  private func half(_ row: Int, _ column: Int) -> String {
    switch (isDark(row, column), isDark(row + 1, column)) {
    case (false, false): "█"
    case (false, true): "▀"
    case (true, false): "▄"
    case (true, true): " "
    }
  }

  /// A picture in HTML, with a text for those who do not see it.
  public func svg(_ label: String) -> Markup {
    let size = modules.count + 2 * QRCode.margin
    var path = ""
    for (row, line) in modules.enumerated() {
      var column = 0
      while column < line.count {
        let run = line[column...].prefix { $0 }.count
        if run > 0 {
          path += "M\(column + QRCode.margin) \(row + QRCode.margin)h\(run)v1h-\(run)z"
        }
        column += max(run, 1)
      }
    }
    return """
      <svg viewBox="0 0 \(size) \(size)" role="img" aria-label="\(label)" \
      shape-rendering="crispEdges"><path d="\(path)" fill="#000"/></svg>
      """
  }

  private func isDark(_ row: Int, _ column: Int) -> Bool {
    modules.indices.contains(row) && modules[row].indices.contains(column) && modules[row][column]
  }
}
