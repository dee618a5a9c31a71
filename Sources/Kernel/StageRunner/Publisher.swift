import PipelineCore

/// Turns a stage's output into files, for the stages that people read from.
package struct Publisher<Output: Artifact>: Sendable {
  /// The files of one subject.
  package let files: @Sendable (_ subject: String, _ output: Output) -> [OutputFile]

  /// Takes the function.
  package init(files: @escaping @Sendable (_ subject: String, _ output: Output) -> [OutputFile]) {
    self.files = files
  }
}
