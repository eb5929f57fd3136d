internal import CCrypto

/// SHA-256 through OpenSSL, with one context that is used again and again.
final class Digest {
  /// The length of a digest in bytes.
  static let length = 32

  private let context: OpaquePointer
  private let algorithm: OpaquePointer

  /// Makes a digest.
  init() {
    // Without the system's configuration of OpenSSL, which may add providers that are slow to
    // load: a digest needs none.
    OPENSSL_init_crypto(UInt64(OPENSSL_INIT_NO_LOAD_CONFIG), nil)
    guard let context = EVP_MD_CTX_new(), let algorithm = EVP_MD_fetch(nil, "SHA256", nil)
    else {
      preconditionFailure("OpenSSL always has SHA-256, short of memory running out.")
    }
    self.context = context
    self.algorithm = algorithm
  }

  deinit {
    EVP_MD_CTX_free(context)
    EVP_MD_free(algorithm)
  }

  /// Returns the digest of bytes.
  func of(_ bytes: [UInt8]) -> [UInt8] {
    var length: UInt32 = 0
    return [UInt8](unsafeUninitializedCapacity: Digest.length) { buffer, count in
      let isDone =
        EVP_DigestInit_ex(context, algorithm, nil) == 1
        && EVP_DigestUpdate(context, bytes, bytes.count) == 1
        && EVP_DigestFinal_ex(context, buffer.baseAddress, &length) == 1
      precondition(isDone, "SHA-256 of bytes in memory does not fail.")
      count = Digest.length
    }
  }
}

extension [UInt8] {
  /// Reads hexadecimal digits; nil for anything else.
  init?(hexadecimal text: String) {
    let digits = text.utf8.map { Character(Unicode.Scalar($0)).hexDigitValue }
    guard digits.count.isMultiple(of: 2) else { return nil }
    var bytes: [UInt8] = []
    for index in stride(from: 0, to: digits.count, by: 2) {
      guard let high = digits[index], let low = digits[index + 1] else { return nil }
      bytes.append(UInt8(high << 4 | low))
    }
    self = bytes
  }

  /// The bytes as lower-case hexadecimal digits.
  var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(count * 2)
    for byte in self {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
