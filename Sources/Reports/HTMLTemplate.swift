import Mustache

/// A Mustache template whose values are escaped scalar by scalar, their controls made visible.
///
/// The library escapes `Character`s, and a quotation mark followed by a combining mark is a
/// character of its own that it lets pass: a value could leave its attribute. So the template
/// names a content type of ours. Partials would fall back to the library's, so there are none;
/// parts are rendered apart and put together with `{{{…}}}`.
struct HTMLTemplate {
  private let template: MustacheTemplate

  /// - Throws: The library's error where the template is not well formed.
  init(_ text: String) throws {
    MustacheContentTypes.register(ScalarEscaping(), named: "SCALAR_HTML")
    template = try MustacheTemplate(string: "{{% CONTENT_TYPE:SCALAR_HTML}}" + text)
  }

  /// Renders a value whose stored properties are the names of the template.
  func render(_ model: some Sendable) -> String { template.render(model) }
}

private struct ScalarEscaping: MustacheContentType {
  func escapeText(_ text: String) -> String { escapedHTML(displayed(text)) }
}

/// The text for an element's content or a quoted attribute.
func escapedHTML(_ text: String) -> String {
  var escaped = ""
  escaped.reserveCapacity(text.utf8.count)
  for scalar in text.unicodeScalars {
    switch scalar {
    case "<": escaped += "&lt;"
    case ">": escaped += "&gt;"
    case "&": escaped += "&amp;"
    case "\"": escaped += "&quot;"
    case "'": escaped += "&#39;"
    default: escaped.unicodeScalars.append(scalar)
    }
  }
  return escaped
}
