/// The school's defaults, from the `profile` section of pipeline.json.
package struct SchoolProfile: Codable, Equatable, Sendable {
  /// ISO 3166 code or name ("GB").
  package var country: String?
  /// Standards framework in free words ("NCAS", "England KS3").
  package var framework: String?
  /// "UK" or "US".
  package var spelling: String
  /// Educational context where the brief names none.
  package var setting: String?
  /// Ages where the brief names none.
  package var ages: AgeRange?
  /// Lesson length in minutes where the brief names none.
  package var minutes: Int
  package var groupSize: Int
  /// Instruments and devices that every room has.
  package var kit: [String]
  package var languages: [String]
  /// The school's line under each packet.
  package var credit: String?

  /// Makes a profile; the defaults are a 50-minute lesson for 28 pupils in UK spelling.
  package init(
    country: String? = nil, framework: String? = nil, spelling: String = "UK",
    setting: String? = nil, ages: AgeRange? = nil, minutes: Int = 50, groupSize: Int = 28,
    kit: [String] = [], languages: [String] = ["en"], credit: String? = nil
  ) {
    self.country = country
    self.framework = framework
    self.spelling = spelling
    self.setting = setting
    self.ages = ages
    self.minutes = minutes
    self.groupSize = groupSize
    self.kit = kit
    self.languages = languages
    self.credit = credit
  }
}
