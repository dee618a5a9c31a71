/// What one genre brings into the mash-up.
package struct Contribution: Codable, Equatable, Sendable {
  /// What can be lent: "groove", "harmony", "form", "texture", "words".
  package let layer: String
  package let genre: String
  package let text: String

  /// Makes a contribution.
  package init(layer: String, genre: String, text: String) {
    self.layer = layer
    self.genre = genre
    self.text = text
  }
}

/// One row of the side-by-side table.
package struct ComparisonRow: Codable, Equatable, Sendable {
  package let aspect: String
  /// One cell a genre, in the order of the brief.
  package let cells: [Sentence]

  /// Makes a row.
  package init(aspect: String, cells: [Sentence]) {
    self.aspect = aspect
    self.cells = cells
  }
}

/// A section of the piece: its letter, bars of chords, groove and where they come from.
package struct PieceSection: Codable, Equatable, Sendable {
  package let letter: String
  package let name: String
  /// One chord symbol a bar.
  package let chords: [String]
  /// The same as Roman numerals.
  package let numerals: [String]
  /// Genre whose harmony is used.
  package let harmonyGenre: String
  /// Identifier of the groove.
  package let groove: String
  /// Genre whose groove is used.
  package let grooveGenre: String

  /// Makes a section.
  package init(
    letter: String, name: String, chords: [String], numerals: [String], harmonyGenre: String,
    groove: String, grooveGenre: String
  ) {
    self.letter = letter
    self.name = name
    self.chords = chords
    self.numerals = numerals
    self.harmonyGenre = harmonyGenre
    self.groove = groove
    self.grooveGenre = grooveGenre
  }
}

/// One voice of a groove.
package struct GrooveVoice: Codable, Equatable, Sendable {
  package let instrument: String
  /// General MIDI percussion key.
  package let midi: Int
  /// One character a step: `X` accent, `x` hit, `-` rest.
  package let pattern: String
  /// How to play it without the instrument.
  package let body: String
  /// Syllables to say it with.
  package let say: String

  /// Makes a voice.
  package init(instrument: String, midi: Int, pattern: String, body: String, say: String) {
    self.instrument = instrument
    self.midi = midi
    self.pattern = pattern
    self.body = body
    self.say = say
  }
}

/// A one-bar groove as a grid.
package struct Groove: Codable, Equatable, Sendable {
  package let id: String
  package let genre: String
  package let name: String
  /// Steps a bar: 16, or 12 for triplets.
  package let steps: Int
  package let voices: [GrooveVoice]

  /// Makes a groove.
  package init(id: String, genre: String, name: String, steps: Int, voices: [GrooveVoice]) {
    self.id = id
    self.genre = genre
    self.name = name
    self.steps = steps
    self.voices = voices
  }
}

/// The plan of the piece: how two or more genres meet in tempo, metre, feel, key and form.
package struct Blueprint: Codable, Equatable, Sendable {
  /// Classroom tempo in quarter notes a minute.
  package let tempo: Int
  /// Tonic of the key, spelled ("Bb").
  package let tonic: String
  /// "major" or "minor".
  package let mode: String
  /// Kind of scale ("dorian").
  package let scale: String
  /// The notes of that scale.
  package let scaleNotes: [String]
  /// Key as shown to people ("D dorian").
  package let keyName: String
  /// Beats a bar and the beat's unit.
  package let beats: Int
  package let unit: Int
  package let feel: String
  package let contributions: [Contribution]
  package let comparison: [ComparisonRow]
  package let sections: [PieceSection]
  package let grooves: [Groove]
  /// Computed sentences on how tempo, metre, feel and key meet.
  package let meetings: [Paragraph]
  /// What must not be mixed, and why.
  package let cautions: [Paragraph]
  /// Playing time of the whole form, in seconds.
  package let seconds: Double

  /// Makes a blueprint.
  package init(
    tempo: Int, tonic: String, mode: String, scale: String, scaleNotes: [String], keyName: String,
    beats: Int, unit: Int, feel: String, contributions: [Contribution],
    comparison: [ComparisonRow], sections: [PieceSection], grooves: [Groove],
    meetings: [Paragraph], cautions: [Paragraph], seconds: Double
  ) {
    self.tempo = tempo
    self.tonic = tonic
    self.mode = mode
    self.scale = scale
    self.scaleNotes = scaleNotes
    self.keyName = keyName
    self.beats = beats
    self.unit = unit
    self.feel = feel
    self.contributions = contributions
    self.comparison = comparison
    self.sections = sections
    self.grooves = grooves
    self.meetings = meetings
    self.cautions = cautions
    self.seconds = seconds
  }
}
