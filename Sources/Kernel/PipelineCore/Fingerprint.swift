/// Named parts that, with stage version and input, decide an output ("configuration.minutes": "50").
package struct Fingerprint: Equatable, Codable, Sendable {
  /// The parts by name; compared and hashed in sorted order.
  package let parts: [String: String]

  /// Takes the parts.
  package init(_ parts: [String: String]) { self.parts = parts }

  /// One line a part, sorted: what is hashed into the cache key.
  package var canonical: String {
    parts.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: "\n")
  }

  /// The names of the parts in which two fingerprints differ, sorted.
  package func differences(from other: Fingerprint) -> [String] {
    Set(parts.keys).union(other.parts.keys).filter { parts[$0] != other.parts[$0] }.sorted()
  }
}

/// Identifies an output before it is made: stage, version, fingerprint and input.
package struct CacheKey: Hashable, Sendable {
  /// 64 hexadecimal digits.
  package let hex: String

  /// Derives the key; equal arguments give equal keys on every machine.
  package init(
    stage: StageName, version: Int, fingerprint: Fingerprint, input: ArtifactDigest
  ) {
    let text = "\(stage.rawValue)\n\(version)\n\(input.hex)\n\(fingerprint.canonical)"
    hex = ArtifactDigest(ofText: text).hex
  }

  /// Takes a key that was stored before.
  package init(hex: String) { self.hex = hex }
}
