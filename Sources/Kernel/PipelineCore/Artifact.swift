/// A value that one stage writes and a later one reads; stored as canonical JSON under its SHA-256.
package protocol Artifact: Codable, Equatable, Sendable {
  /// What the artifact is called in the store, in kebab-case ("claim-sheet").
  static var kind: String { get }
  /// Counts the shapes of this kind; raised when bytes of the old shape no longer decode.
  static var schemaVersion: Int { get }
  /// Whether the next stage takes it: false for a brief that still waits for answers.
  var goesOn: Bool { get }
  /// A few words for lists of packets (title, state), kept beside the artifact; sorted by key.
  var card: [String: String] { get }
}

extension Artifact {
  /// Most artifacts go on to the next stage.
  package var goesOn: Bool { true }
  /// Most artifacts are not listed anywhere.
  package var card: [String: String] { [:] }
}
