import Aggregation
import FeedbackModel

/// Numbers as people read them in the HTML and terminal reports.
enum DisplayNumber {
  /// With a comma every three digits.
  static func count(_ number: Int) -> String {
    var digits = String(number.magnitude)
    var groups: [String] = []
    while digits.count > 3 {
      groups.append(String(digits.suffix(3)))
      digits.removeLast(3)
    }
    return (number < 0 ? "−" : "") + ([digits] + groups.reversed()).joined(separator: ",")
  }

  /// A share in percent: one decimal below ten, none above, so that no digit is noise.
  static func percent(_ share: Double?) -> String {
    guard let share else { return "–" }
    if share * 100 >= 9.95 { return decimal(share * 100, places: 0) + "%" }
    let text = decimal(share * 100, places: 1)
    return text.contains(".") || text == "0" ? text + "%" : text + ".0%"
  }

  static func percentRange(_ range: ClosedRange<Double>) -> String {
    percent(range.lowerBound) + " to " + percent(range.upperBound)
  }

  /// A net score in points from −100 to +100, always with its sign.
  static func points(_ score: Double?) -> String {
    guard let score else { return "–" }
    let text = decimal(abs(score) * 100, places: 0)
    if text == "0" { return "0" }
    return (score < 0 ? "−" : "+") + text
  }

  static func pointsRange(_ range: ClosedRange<Double>) -> String {
    points(range.lowerBound) + " to " + points(range.upperBound)
  }

  /// A probability: three decimals, or that it is less.
  static func probability(_ p: Double) -> String {
    p < 0.001 ? "< 0.001" : decimal(p, places: 3)
  }
}
