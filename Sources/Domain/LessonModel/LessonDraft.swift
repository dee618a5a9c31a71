import PipelineCore

/// A theory concept as this packet teaches it.
package struct TheoryConcept: Codable, Equatable, Sendable {
  /// Identifier in the closed list ("syncopation").
  package let id: String
  package let name: String
  /// Definition in words that the level can read.
  package let definition: String
  /// What the engine computed about it in this piece.
  package let inThisPiece: [Sentence]

  /// Makes a concept.
  package init(id: String, name: String, definition: String, inThisPiece: [Sentence]) {
    self.id = id
    self.name = name
    self.definition = definition
    self.inThisPiece = inThisPiece
  }
}

/// The cultural context of one genre.
package struct GenreContext: Codable, Equatable, Sendable {
  package let genre: String
  /// The genre's name as a title ("Hip-hop").
  package let title: String
  /// Community, place and time; with claims.
  package let origin: Sentence
  package let paragraphs: [Paragraph]
  /// Key figures, one sentence each.
  package let figures: [Sentence]
  /// Misconceptions with their corrections.
  package let misconceptions: [Misconception]
  /// What to do or leave, out of respect.
  package let care: [Sentence]
  /// Plain wording for the student's sheet.
  package let plain: [Sentence]

  /// Makes a context.
  package init(
    genre: String, title: String, origin: Sentence, paragraphs: [Paragraph], figures: [Sentence],
    misconceptions: [Misconception], care: [Sentence], plain: [Sentence]
  ) {
    self.genre = genre
    self.title = title
    self.origin = origin
    self.paragraphs = paragraphs
    self.figures = figures
    self.misconceptions = misconceptions
    self.care = care
    self.plain = plain
  }
}

/// Something pupils often believe, and what the source says.
package struct Misconception: Codable, Equatable, Sendable {
  package let wrong: String
  package let right: Sentence

  /// Makes a misconception.
  package init(wrong: String, right: Sentence) {
    self.wrong = wrong
    self.right = right
  }
}

/// A recording that a source names.
package struct ListeningItem: Codable, Equatable, Sendable {
  package let genre: String
  package let artist: String
  package let title: String
  package let year: Int
  package let label: String?
  package let hear: [String]
  package let claims: [String]

  /// Makes an item.
  package init(
    genre: String, artist: String, title: String, year: Int, label: String?, hear: [String],
    claims: [String]
  ) {
    self.genre = genre
    self.artist = artist
    self.title = title
    self.year = year
    self.label = label
    self.hear = hear
    self.claims = claims
  }
}

/// A word worth knowing.
package struct VocabularyItem: Codable, Equatable, Sendable {
  package let term: String
  package let definition: String
  package let genre: String?
  package let say: String?

  /// Makes an item.
  package init(term: String, definition: String, genre: String?, say: String?) {
    self.term = term
    self.definition = definition
    self.genre = genre
    self.say = say
  }
}

/// The whole lesson before it was reviewed.
package struct LessonDraft: Artifact {
  package static let kind = "lesson-draft"
  package static let schemaVersion = 1

  package let brief: Brief
  package let title: String
  package let essentialQuestion: Sentence
  /// "be able to" outcomes with an observable verb.
  package let outcomes: [Sentence]
  package let priorKnowledge: [Sentence]
  package let materials: [String]
  package let safety: [Sentence]
  package let blueprint: Blueprint
  package let lyrics: [LyricSection]
  package let concepts: [TheoryConcept]
  package let contexts: [GenreContext]
  /// Documented meetings of the genres.
  package let meetings: [Sentence]
  package let listening: [ListeningItem]
  package let vocabulary: [VocabularyItem]
  package let steps: [LessonStep]
  package let variants: [Variant]
  package let discussion: [Sentence]
  package let starterQuiz: [QuizItem]
  package let exitQuiz: [QuizItem]
  package let rubric: [RubricRow]
  package let credits: [Sentence]
  /// The claims that sentences point at, and no others.
  package let claims: [Claim]
  package let gaps: [Gap]
  package let conflicts: [Conflict]
  package let sources: [SourceRecord]
  package let toolCalls: [ToolCall]
  /// What stood in for something better ("no web search was configured").
  package let fallbacks: [String]

  /// Makes a draft.
  package init(
    brief: Brief, title: String, essentialQuestion: Sentence, outcomes: [Sentence],
    priorKnowledge: [Sentence], materials: [String], safety: [Sentence], blueprint: Blueprint,
    lyrics: [LyricSection], concepts: [TheoryConcept], contexts: [GenreContext],
    meetings: [Sentence], listening: [ListeningItem], vocabulary: [VocabularyItem],
    steps: [LessonStep], variants: [Variant], discussion: [Sentence], starterQuiz: [QuizItem],
    exitQuiz: [QuizItem], rubric: [RubricRow], credits: [Sentence], claims: [Claim], gaps: [Gap],
    conflicts: [Conflict], sources: [SourceRecord], toolCalls: [ToolCall], fallbacks: [String]
  ) {
    self.brief = brief
    self.title = title
    self.essentialQuestion = essentialQuestion
    self.outcomes = outcomes
    self.priorKnowledge = priorKnowledge
    self.materials = materials
    self.safety = safety
    self.blueprint = blueprint
    self.lyrics = lyrics
    self.concepts = concepts
    self.contexts = contexts
    self.meetings = meetings
    self.listening = listening
    self.vocabulary = vocabulary
    self.steps = steps
    self.variants = variants
    self.discussion = discussion
    self.starterQuiz = starterQuiz
    self.exitQuiz = exitQuiz
    self.rubric = rubric
    self.credits = credits
    self.claims = claims
    self.gaps = gaps
    self.conflicts = conflicts
    self.sources = sources
    self.toolCalls = toolCalls
    self.fallbacks = fallbacks
  }
}
