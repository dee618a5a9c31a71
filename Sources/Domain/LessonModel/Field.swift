/// A value of a brief together with where it came from.
package struct Field<Value: Codable & Equatable & Sendable>: Codable, Equatable, Sendable {
  package let value: Value
  package let origin: Origin

  /// Makes a field.
  package init(_ value: Value, _ origin: Origin) {
    self.value = value
    self.origin = origin
  }
}

/// Where a value came from: the teacher's words, a conclusion, or the school's profile.
package struct Origin: Codable, Equatable, Sendable {
  /// How sure the program may be.
  package enum Basis: String, Codable, Sendable {
    /// Written in the brief.
    case stated
    /// Concluded from words of the brief.
    case inferred
    /// Taken from the profile in pipeline.json or its default.
    case assumed
  }

  package let basis: Basis
  /// The words of the brief, or the key of the profile.
  package let words: String?
  /// The line of the brief, from 1.
  package let line: Int?

  /// Makes an origin.
  package init(_ basis: Basis, words: String? = nil, line: Int? = nil) {
    self.basis = basis
    self.words = words
    self.line = line
  }
}
