import Crypto

/// The SHA-256 of some bytes, as 64 lower-case hexadecimal digits.
package struct ArtifactDigest: Hashable, Codable, Sendable, CustomStringConvertible {
  /// The 64 hexadecimal digits.
  package let hex: String

  /// Takes digits that were written by a digest before; no check is made.
  package init(hex: String) { self.hex = hex }

  /// Digests the bytes.
  package init(of bytes: some Sequence<UInt8>) {
    var hash = SHA256()
    let done: Void? = bytes.withContiguousStorageIfAvailable { hash.update(bufferPointer: .init($0)) }
    if done == nil { hash.update(data: Array(bytes)) }
    self.init(hex: Self.hexadecimal(hash.finalize()))
  }

  /// Digests the UTF-8 bytes of a text.
  package init(ofText text: String) {
    self.init(of: text.utf8)
  }

  /// Reads the digits as they stand in JSON.
  package init(from decoder: any Decoder) throws {
    hex = try decoder.singleValueContainer().decode(String.self)
  }

  /// Writes the digits as a plain string.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(hex)
  }

  package var description: String { hex }

  private static func hexadecimal(_ digest: SHA256.Digest) -> String {
    let digits: [UInt8] = Array("0123456789abcdef".utf8)
    return String(unsafeUninitializedCapacity: 64) { buffer in
      var index = 0
      for byte in digest {
        buffer[index] = digits[Int(byte >> 4)]
        buffer[index + 1] = digits[Int(byte & 15)]
        index += 2
      }
      return index
    }
  }
}
