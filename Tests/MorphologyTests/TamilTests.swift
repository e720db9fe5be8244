import Morphology
import Testing

@Suite("Tamil stems and suffixes") struct TamilTests {
  /// A word of a lemma's paradigm, with what its suffix says.
  struct Row: Sendable, CustomTestStringConvertible {
    let lemma: String
    let className: String
    let plain: String
    var negated = ""
    var irrealis = ""
    var not = ""
    var testDescription: String { "\(lemma)/\(className)" }
  }

  static let nouns = [
    Row(
      lemma: "பணம்", className: "N",
      plain: "பணம் பணத்தை பணத்துக்கு பணத்தின் பணமும் பணங்கள் பணமாக பணத்தைக் பணத்துல",
      negated: "பணமில்லை பணமில்லாமல்", not: "பணி பணம்மா"),
    Row(
      lemma: "சேவை", className: "N",
      plain: "சேவை சேவையை சேவைக்கு சேவையில் சேவையும் சேவைகள் சேவையின் சேவைனு", negated: "சேவையில்லை",
      not: "சேவகன்"),
    Row(lemma: "வீடு", className: "N", plain: "வீடு வீட்டை வீட்டுக்கு வீட்டில் வீடுகள்"),
    Row(
      lemma: "தவறு", className: "N", plain: "தவறு தவறை தவறுக்கு தவறுகள் தவறாக", negated: "தவறில்லை"),
    Row(lemma: "பொருள்", className: "N", plain: "பொருள் பொருளை பொருட்கள் பொருள்கள் பொருளுக்கு"),
    Row(lemma: "சர்வீஸ்", className: "N", plain: "சர்வீஸ் சர்வீஸ்ல சர்வீஸை சர்வீஸுக்கு"),
    Row(lemma: "ஊழியர்", className: "N", plain: "ஊழியர் ஊழியரை ஊழியர்கள் ஊழியர்களுக்கு"),
    Row(lemma: "அப்பா", className: "N", plain: "அப்பா அப்பாவை அப்பாவுக்கு அப்பாவோட"),
    Row(lemma: "பொறுப்பு", className: "N", plain: "பொறுப்பு பொறுப்பான", negated: "பொறுப்பில்லை பொறுப்பில்லாத"),
  ]

  static let verbs = [
    Row(
      lemma: "பேசு", className: "V3",
      plain: "பேசினார் பேசுகிறார் பேசுவார்கள் பேசி பேசிய பேச பேசுறாங்க பேசினாங்க பேசியிருக்காங்க பேசும்",
      negated: "பேசவில்லை பேசல பேசாமல் பேசாத பேசாது பேசமாட்டார் பேசக்கூடாது பேசவேண்டாம் பேசலை",
      irrealis: "பேசியிருக்கலாம் பேசவேண்டும் பேசணும் பேசினால்", not: "பேர்"),
    Row(
      lemma: "எடு", className: "V6",
      plain: "எடுத்தார் எடுக்கிறார் எடுப்பார் எடுத்து எடுத்த எடுக்க எடுத்தாங்க எடுக்குறாங்க",
      negated: "எடுக்கவில்லை எடுக்கல எடுக்காமல் எடுக்காத எடுக்கமாட்டாங்க எடுக்கலை எடுக்கவேயில்லை",
      irrealis: "எடுத்திருக்கலாம் எடுக்கணும் எடுத்தால் எடுத்தா"),
    Row(
      lemma: "கிடை", className: "V6", plain: "கிடைத்தது கிடைக்கும் கிடைச்சுது கிடைக்குது",
      negated: "கிடைக்கவில்லை கிடைக்கல கிடைக்காது"),
    Row(
      lemma: "கேள்", className: "V5", plain: "கேட்டார் கேட்கிறார் கேட்க கேக்க கேட்டு",
      negated: "கேட்கவில்லை கேக்கல கேட்காமல் கேக்காம"),
    Row(
      lemma: "போடு", className: "V4", plain: "போட்டார் போட போடுகிறார் போட்டு",
      negated: "போடவில்லை போடல"),
    Row(lemma: "செய்", className: "V1", plain: "செய்தார் செய்கிறார் செய்ய செய்து", negated: "செய்யவில்லை செய்யாமல் செய்யல"),
    Row(lemma: "நட", className: "V7", plain: "நடந்தது நடக்கிறது நடந்து நடக்க", negated: "நடக்கவில்லை நடக்காது"),
    Row(
      lemma: "வா", className: "VX", plain: "வந்தார் வருகிறார் வர வந்து வர்றாங்க வந்தாங்க வருவேன்",
      negated: "வரவில்லை வரல வராது வராமல் வரமாட்டேன் வரவேயில்லை", irrealis: "வந்தால் வரணும் வந்திருக்கலாம்"),
    Row(
      lemma: "சொல்", className: "VX", plain: "சொன்னார் சொல்ல சொல்லி சொல்றாங்க",
      negated: "சொல்லவில்லை சொல்லல சொல்லாமல்", irrealis: "சொல்லணும்"),
  ]

  @Test(arguments: nouns + verbs)
  func `take their suffixes, with polarity`(_ row: Row) throws {
    guard
      case .stems(let stems) = try TamilInflector().paradigm(of: row.lemma, class: row.className)
    else {
      Issue.record("forms, not stems")
      return
    }
    func wrong(_ words: String, unless fits: (UInt8) -> Bool) -> [String] {
      words.split(separator: " ").map(String.init).filter { !fits(flags(of: $0, by: stems)) }
    }

    #expect(wrong(row.plain) { $0 == SuffixAutomaton.accepted } == [])
    #expect(wrong(row.negated) { $0 & SuffixAutomaton.negated != 0 } == [])
    #expect(
      wrong(row.irrealis) { $0 & ~SuffixAutomaton.accepted == SuffixAutomaton.irrealis } == [])
    #expect(wrong(row.not) { $0 == 0 } == [])
  }

  private func flags(of word: String, by stems: [Stem]) -> UInt8 {
    let phonemic = TamilPhonemes.transcription(of: word)
    return stems.reduce(0) { $0 | $1.flags(of: phonemic) }
  }

  static let transcriptions = [
    ("வாடிக்கையாளர்", "vāṭikkaiyāḷar"), ("பணம்", "paṇam"), ("க்ஷ", "kṣa"), ("ஸ்ரீ", "srī"),
    ("அஃது", "aḥtu"), ("கௌரவம்", "kauravam"), ("கொடு", "koṭu"), ("௧௨", "12"), ("கஇ", "ka'i"),
    ("வாட்ஸ்அப்", "vāṭsap"),
    ("நம்ம", "namma"),
    ("app-ல", "app-la"), ("நன்றி!", "naṉṟi!"), ("", ""), ("é🙂க", "é🙂ka"),
  ]

  @Test(arguments: transcriptions)
  func `Tamil letters in ISO 15919`(_ word: String, _ expected: String) {
    #expect(TamilPhonemes.transcription(of: word) == expected)
  }
}
