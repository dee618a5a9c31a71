import Foundation

/// An artifact as the store keeps it: canonical JSON and the digest of those bytes.
package struct EncodedArtifact: Equatable, Sendable {
  package let digest: ArtifactDigest
  package let kind: String
  package let schemaVersion: Int
  /// Canonical JSON: sorted keys, no white space, slashes not escaped.
  package let body: Data
  package let goesOn: Bool
  package let card: [String: String]

  /// Encodes the artifact; throws when a number is not finite.
  package init<A: Artifact>(_ artifact: A) throws(ArtifactCodingError) {
    do {
      body = try CanonicalJSON.encode(artifact)
    } catch {
      throw .notEncodable(kind: A.kind, reason: String(describing: error))
    }
    digest = ArtifactDigest(of: body)
    kind = A.kind
    schemaVersion = A.schemaVersion
    goesOn = artifact.goesOn
    card = artifact.card
  }
}

/// The one JSON form in which equal values have equal bytes.
package enum CanonicalJSON {
  /// Encodes with sorted keys and plain slashes.
  package static func encode(_ value: some Encodable) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(value)
  }

  /// The same as a string, for SQL columns and hashes.
  package static func string(_ value: some Encodable) throws -> String {
    String(decoding: try encode(value), as: UTF8.self)
  }

  /// Decodes an artifact of the given kind.
  package static func decode<A: Artifact>(
    _ type: A.Type, from body: Data
  ) throws(ArtifactCodingError) -> A {
    do {
      return try JSONDecoder().decode(type, from: body)
    } catch {
      throw .notDecodable(kind: A.kind, reason: String(describing: error))
    }
  }
}

/// What can go wrong between an artifact and its bytes.
package enum ArtifactCodingError: Error, Equatable, CustomStringConvertible {
  case notEncodable(kind: String, reason: String)
  case notDecodable(kind: String, reason: String)

  package var description: String {
    switch self {
    case .notEncodable(let kind, let reason): "cannot write a \(kind) as JSON (\(reason))"
    case .notDecodable(let kind, let reason):
      "the stored \(kind) cannot be read (\(reason)); 'mashup reset' makes it anew"
    }
  }
}
