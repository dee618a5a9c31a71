import PipelineCore

/// The steps of the conversation with a teacher, in order.
package enum Phase: String, Codable, Sendable, CaseIterable {
  case initial
  case genreExploration = "genre_exploration"
  case educationalClarification = "educational_clarification"
  case culturalResearch = "cultural_research"
  case readyForGeneration = "ready_for_generation"
  case completed
}

/// How much music the learners have met.
package enum Level: String, Codable, Sendable, CaseIterable {
  case beginner, intermediate, advanced
}

/// The ages of the learners, in years, inclusive.
package struct AgeRange: Codable, Equatable, Sendable {
  package let low: Int
  package let high: Int

  /// Makes a range; `low` is at most `high`.
  package init(low: Int, high: Int) {
    self.low = low
    self.high = high
  }
}

/// What the teacher wants learned: one concept of the closed list, and the teacher's words for it.
package struct Objective: Codable, Equatable, Sendable {
  /// Identifier of a teaching concept ("syncopation").
  package let concept: String
  package let words: String

  /// Makes an objective.
  package init(concept: String, words: String) {
    self.concept = concept
    self.words = words
  }
}

/// One message of the conversation that a brief holds.
package struct Turn: Codable, Equatable, Sendable {
  /// Who speaks.
  package enum Role: String, Codable, Sendable {
    case user, assistant
  }

  package let role: Role
  package let text: String
  /// The phase the conversation was in when the message was read.
  package let phase: Phase
  package let line: Int?

  /// Makes a turn.
  package init(role: Role, text: String, phase: Phase, line: Int?) {
    self.role = role
    self.text = text
    self.phase = phase
    self.line = line
  }
}

/// Something that only the teacher can answer.
package struct Question: Codable, Equatable, Sendable {
  package let phase: Phase
  /// The field it is about ("genres").
  package let field: String
  package let text: String
  /// Ready answers, drawn from what is already known.
  package let suggestions: [String]

  /// Makes a question.
  package init(phase: Phase, field: String, text: String, suggestions: [String]) {
    self.phase = phase
    self.field = field
    self.text = text
    self.suggestions = suggestions
  }
}

/// What a teacher wants, as far as it was understood; with questions where it was not.
package struct Brief: Artifact {
  package static let kind = "brief"
  package static let schemaVersion = 1

  /// The teacher's own words, at least five characters.
  package var prompt: String
  package var title: Field<String>?
  /// Genre identifiers of the library, in the order of the brief, without repeats.
  package var genres: [Field<String>]
  /// The educational context in words ("high school classroom").
  package var setting: Field<String>?
  package var ages: Field<AgeRange>?
  package var level: Field<Level>?
  package var minutes: Field<Int>?
  package var groupSize: Field<Int>?
  /// Instruments and kit in the room; empty means voices and bodies only.
  package var instruments: Field<[String]>?
  package var objectives: [Field<Objective>]
  package var culturalFocus: [Field<String>]
  /// Needs to plan for ("EAL", "no devices").
  package var needs: [Field<String>]
  package var phase: Phase
  package var conversation: [Turn]
  /// In the order of the phases; empty when the brief is ready.
  package var questions: [Question]

  /// Makes a brief of which nothing is known but the words.
  package init(prompt: String) {
    self.prompt = prompt
    genres = []
    objectives = []
    culturalFocus = []
    needs = []
    phase = .initial
    conversation = []
    questions = []
  }

  /// Whether everything needed for a packet is known.
  package var isReady: Bool { questions.isEmpty }
  package var goesOn: Bool { isReady }

  package var card: [String: String] {
    [
      "genres": genres.map(\.value).joined(separator: ", "),
      "phase": phase.rawValue,
      "questions": String(questions.count),
      "title": title?.value ?? "",
    ]
  }
}
