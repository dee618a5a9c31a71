/// One timed step of the lesson.
package struct LessonStep: Codable, Equatable, Sendable {
  /// The place of a step in the arc.
  package enum Kind: String, Codable, Sendable {
    case hook, learn, practise, create, share, exit
  }

  package let id: String
  package let kind: Kind
  package let name: String
  package let minutes: Int
  /// Whether the class listens, sings, plays or creates in it.
  package let isMusical: Bool
  /// Concept that it serves; nil for hook, share and exit.
  package let concept: String?
  /// How the class is grouped ("whole class", "pairs").
  package let grouping: String
  package let teacherSays: [Sentence]
  package let pupilsDo: [Sentence]
  /// A check with the answer to hope for.
  package let check: QuizItem?
  /// What to do when it fails.
  package let rescue: Sentence

  /// Makes a step.
  package init(
    id: String, kind: Kind, name: String, minutes: Int, isMusical: Bool, concept: String?,
    grouping: String, teacherSays: [Sentence], pupilsDo: [Sentence], check: QuizItem?,
    rescue: Sentence
  ) {
    self.id = id
    self.kind = kind
    self.name = name
    self.minutes = minutes
    self.isMusical = isMusical
    self.concept = concept
    self.grouping = grouping
    self.teacherSays = teacherSays
    self.pupilsDo = pupilsDo
    self.check = check
    self.rescue = rescue
  }
}

/// A question with its key.
package struct QuizItem: Codable, Equatable, Sendable {
  package let id: String
  package let question: Sentence
  /// Choices in the order shown; empty for a short answer.
  package let choices: [String]
  package let answer: Sentence

  /// Makes a question.
  package init(id: String, question: Sentence, choices: [String], answer: Sentence) {
    self.id = id
    self.question = question
    self.choices = choices
    self.answer = answer
  }
}

/// One row of the rubric: a criterion and four levels, lowest first.
package struct RubricRow: Codable, Equatable, Sendable {
  package let criterion: String
  package let levels: [String]

  /// Makes a row.
  package init(criterion: String, levels: [String]) {
    self.criterion = criterion
    self.levels = levels
  }
}

/// The same lesson for somebody who needs it otherwise ("support", "EAL", "no instruments").
package struct Variant: Codable, Equatable, Sendable {
  package let audience: String
  package let sentences: [Sentence]

  /// Makes a variant.
  package init(audience: String, sentences: [Sentence]) {
    self.audience = audience
    self.sentences = sentences
  }
}
