/// A ZIP file whose parts are stored as they are, without compression.
///
/// It holds no time of writing: every part is dated at the beginning of ZIP's calendar, so the
/// same parts always give the same bytes. Parts and the whole must stay below 4 GiB.
struct StoredArchive {
  private var body: [UInt8] = []
  private var directory: [UInt8] = []
  private var count: UInt16 = 0

  /// 1 January 1980, 0:00, in the form of MS-DOS.
  private static let date: UInt16 = 0x0021

  /// Adds a part; the name is ASCII, with `/` between folders.
  mutating func add(_ name: String, _ bytes: [UInt8]) {
    let offset = UInt32(body.count)
    let fields = Self.fields(name, bytes)
    body.add(0x0403_4B50 as UInt32)
    body.add(10 as UInt16)
    body += fields
    body.add(UInt16(0))
    body += name.utf8
    body += bytes
    directory.add(0x0201_4B50 as UInt32)
    directory.add(10 as UInt16)
    directory.add(10 as UInt16)
    directory += fields
    // No extra field, no comment, disk 0, no attributes.
    for _ in 0..<4 { directory.add(UInt16(0)) }
    directory.add(UInt32(0))
    directory.add(offset)
    directory += name.utf8
    count += 1
  }

  /// What the entry at the part and the one in the directory have in common: from the flags to
  /// the length of the name.
  private static func fields(_ name: String, _ bytes: [UInt8]) -> [UInt8] {
    var fields: [UInt8] = []
    for value in [0, 0, 0, date] as [UInt16] { fields.add(value) }
    fields.add(CRC32.checksum(of: bytes))
    fields.add(UInt32(bytes.count))
    fields.add(UInt32(bytes.count))
    fields.add(UInt16(name.utf8.count))
    return fields
  }

  /// The whole file.
  var bytes: [UInt8] {
    var bytes = body + directory
    bytes.add(0x0605_4B50 as UInt32)
    for value in [0, 0, count, count] { bytes.add(value) }
    bytes.add(UInt32(directory.count))
    bytes.add(UInt32(body.count))
    bytes.add(UInt16(0))
    return bytes
  }
}

/// The checksum of ZIP and PNG (ISO 3309).
enum CRC32 {
  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in
      value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1
    }
  }

  /// Returns the checksum of bytes.
  static func checksum(of bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~UInt32(0)) { value, byte in
      table[Int(UInt8(truncatingIfNeeded: value) ^ byte)] ^ (value >> 8)
    }
  }
}

extension [UInt8] {
  /// Appends a number, its lowest byte first.
  fileprivate mutating func add(_ value: some FixedWidthInteger & UnsignedInteger) {
    for shift in stride(from: 0, to: value.bitWidth, by: 8) {
      append(UInt8(truncatingIfNeeded: value >> shift))
    }
  }
}
