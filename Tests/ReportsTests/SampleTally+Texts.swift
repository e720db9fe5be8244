import FeedbackModel

extension SampleTally {
  struct Sentence {
    var theme: String
    var polarity: Polarity
    var language: String
    var script: Script
    var before: String
    var marked: String
    var after: String

    /// Takes a text that has the tagged words between ⟦ and ⟧.
    init(_ theme: String, _ polarity: Polarity, _ language: String, _ text: String) {
      self.theme = theme
      self.polarity = polarity
      self.language = language
      let parts = text.split(omittingEmptySubsequences: false) { $0 == "⟦" || $0 == "⟧" }
      before = String(parts[0])
      marked = String(parts[1])
      after = String(parts[2])
      let first = text.unicodeScalars.first { $0.properties.isAlphabetic }?.value ?? 0
      script = first >= 0xB80 ? .tamil : first >= 0x400 ? .cyrillic : .latin
    }
  }

  static let people: [(id: String, name: String)] = [
    "Marko Petrović", "Ana Kovačević", "Јелена Јовановић", "Ivan Horvat", "Maja Babić",
    "Никола Илић", "Lucía Fernández", "Javier Ortega Ruiz", "Carmen Núñez", "Diego Salas",
    "Marisol Peña", "Andrés Molina", "Liza Santos", "Jun dela Cruz", "Rosario Bautista",
    "Ligaya Ramos", "Bayani Reyes", "Tala Mendoza", "மாலதி சுந்தரம்", "அருண் குமார்",
    "Kavitha Rajan", "Senthil Nathan", "Priya Murugan", "María del Carmen Etxeberria Goikoetxea",
  ].enumerated().map { index, name in ("R\(index < 9 ? "0" : "")\(index + 1)", name) }

  struct GroupNames {
    var id: String
    var name: String
    var themes: [(id: String, name: String)]
  }

  static let groups = [
    GroupNames(
      id: "conduct", name: "Conduct",
      themes: [
        ("courtesy", "Courtesy"), ("welcome", "Welcome"), ("listening", "Listening"),
        ("empathy", "Empathy"), ("trust", "Trust"), ("fairness", "Fairness"),
      ]),
    GroupNames(
      id: "ability", name: "Ability",
      themes: [
        ("knowledge", "Knowledge"), ("clarity", "Clarity"), ("needs", "Needs understood"),
        ("competence", "Competence"),
      ]),
    GroupNames(
      id: "process", name: "Process",
      themes: [
        ("waiting", "Waiting"), ("reachability", "Reachability"), ("resolution", "Resolution"),
        ("followup", "Follow-up"), ("promises", "Promises"), ("runaround", "Runaround"),
        ("feedback", "Feedback"),
      ]),
    GroupNames(
      id: "remedy", name: "Remedy",
      themes: [
        ("refund", "Refund"), ("replacement", "Replacement"), ("repair", "Repair"),
        ("apology", "Apology"),
      ]),
    GroupNames(
      id: "offer", name: "Offer",
      themes: [
        ("quality", "Quality"), ("price", "Price"), ("billing", "Billing"),
        ("delivery", "Delivery"), ("choice", "Choice"), ("place", "Place"),
        ("digital", "App and website"),
      ]),
    GroupNames(
      id: "outcome", name: "Outcome",
      themes: [
        ("satisfaction", "Satisfaction"), ("loyalty", "Loyalty"), ("reputation", "Reputation"),
        ("workplace", "Workplace"),
      ]),
  ]

  static let sentences: [Sentence] = [
    Sentence("courtesy", .complaint, "sr", "Службеница је ⟦викала на мене⟧ пред свима."),
    Sentence("courtesy", .praise, "es", "La chica del mostrador fue ⟦amabilísima⟧ conmigo."),
    Sentence("welcome", .complaint, "tl", "⟦Hindi man lang bumati⟧ pagpasok ko sa tindahan."),
    Sentence("welcome", .praise, "hr", "⟦Dočekali su nas s osmijehom⟧ i kavom."),
    Sentence("listening", .complaint, "es", "Le expliqué todo y ⟦no me escuchó⟧ ni un minuto."),
    Sentence("listening", .praise, "ta", "நான் சொன்னதை ⟦பொறுமையாகக் கேட்டார்⟧."),
    Sentence("empathy", .complaint, "hr", "⟦Baš ih briga⟧ što sam ostala bez interneta."),
    Sentence("empathy", .praise, "tl", "Ramdam ko na ⟦naiintindihan niya ako⟧."),
    Sentence("trust", .complaint, "tl", "⟦Niloko ako⟧ sa kontrata, iba ang nakasulat."),
    Sentence("trust", .praise, "sr", "Човек је ⟦поштен⟧, рекао је и оно што ми не иде у прилог."),
    Sentence("fairness", .complaint, "es", "⟦Me echaron la culpa⟧ de un fallo suyo."),
    Sentence("fairness", .praise, "hr", "⟦Prema svima isto⟧, bez preko veze."),
    Sentence("knowledge", .complaint, "ta", "கேட்ட கேள்விக்கு ⟦பதில் தெரியவில்லை⟧ அவருக்கு."),
    Sentence("knowledge", .praise, "es", "⟦Sabe muchísimo⟧ de routers."),
    Sentence("clarity", .complaint, "sr", "⟦Сваки пут друга прича⟧, ништа не разумем."),
    Sentence("clarity", .praise, "tl", "⟦Malinaw magpaliwanag⟧ si ma'am."),
    Sentence("needs", .complaint, "es", "⟦Me quiso vender⟧ un plan que no necesito."),
    Sentence("needs", .praise, "hr", "Pitala je što mi treba i ⟦savjetovala točno to⟧."),
    Sentence(
      "competence", .complaint, "tl", "⟦Mali ang ginawa⟧ nila sa account ko, 0917 555 0142."),
    Sentence("competence", .praise, "ta", "வேலையில் ⟦மிகவும் திறமையானவர்⟧."),
    Sentence("waiting", .complaint, "hr", "⟦Čekala sam dva sata⟧ u redu, a radio je jedan šalter."),
    Sentence("waiting", .praise, "tl", "⟦Ang bilis ng serbisyo⟧, limang minuto lang."),
    Sentence("reachability", .complaint, "es", "Llamo y llamo y ⟦nadie coge el teléfono⟧."),
    Sentence("reachability", .praise, "sr", "⟦Јаве се из прве⟧, чак и недељом."),
    Sentence("resolution", .complaint, "ta", "மூன்று முறை சொல்லியும் ⟦பிரச்சனை தீரவில்லை⟧."),
    Sentence("resolution", .praise, "es", "⟦Me lo solucionó⟧ en una sola llamada."),
    Sentence("followup", .complaint, "sr", "Обећали да ће звати и ⟦нико се није јавио⟧."),
    Sentence("followup", .praise, "tl", "⟦Tumawag ulit kinabukasan⟧ para kumustahin."),
    Sentence("promises", .complaint, "hr", "⟦Obećali su petak⟧, a danas je srijeda."),
    Sentence("promises", .praise, "es", "⟦Cumplieron con la fecha⟧ que dijeron."),
    Sentence("runaround", .complaint, "es", "⟦Me pasaron de uno a otro⟧ toda la mañana."),
    Sentence("runaround", .praise, "hr", "⟦Sve na jednom mjestu⟧, bez papirologije."),
    Sentence("feedback", .complaint, "tl", "⟦Walang pumapansin sa reklamo⟧ namin."),
    Sentence("feedback", .praise, "sr", "⟦Примедбу су озбиљно схватили⟧."),
    Sentence("refund", .complaint, "tl", "Tatlong linggo na, ⟦wala pa rin ang refund⟧ ko."),
    Sentence("refund", .praise, "hr", "⟦Vratili su novac isti dan⟧."),
    Sentence("replacement", .complaint, "ta", "பழுதான பொருளை ⟦மாற்றித் தரவில்லை⟧."),
    Sentence("replacement", .praise, "es", "⟦Me lo cambiaron⟧ sin preguntar."),
    Sentence("repair", .complaint, "sr", "⟦Поправили па опет цури⟧."),
    Sentence("repair", .praise, "tl", "⟦Naayos agad⟧ ang aircon namin."),
    Sentence("apology", .complaint, "es", "⟦Ni una disculpa⟧ por el error."),
    Sentence("apology", .praise, "ta", "தவறுக்கு ⟦மன்னிப்புக் கேட்டார்கள்⟧."),
    Sentence("quality", .complaint, "es", "El paquete vino con ⟦la pantalla rota⟧."),
    Sentence("quality", .praise, "ta", "பொருள் ⟦நல்ல தரமாக உள்ளது⟧."),
    Sentence("price", .complaint, "sr", "⟦Прескупо⟧ за оно што се добије."),
    Sentence("price", .praise, "tl", "⟦Sulit na sulit⟧ ang bayad."),
    Sentence(
      "billing", .complaint, "hr", "⟦Dvaput su mi naplatili⟧ istu stavku, pišite na a.b@primjer.hr."
    ),
    Sentence("billing", .praise, "es", "⟦La factura siempre cuadra⟧."),
    Sentence("delivery", .complaint, "ta", "பார்சல் ⟦இன்னும் வரவில்லை⟧, பத்து நாள் ஆச்சு."),
    Sentence("delivery", .praise, "hr", "⟦Stiglo dan ranije⟧, uredno zapakirano."),
    Sentence("choice", .complaint, "es", "⟦Nunca tienen mi talla⟧."),
    Sentence("choice", .praise, "tl", "⟦Ang daming pagpipilian⟧."),
    Sentence("place", .complaint, "sr", "⟦Прљаво и тесно⟧, нема где да се седне."),
    Sentence("place", .praise, "ta", "கடை ⟦சுத்தமாக இருந்தது⟧."),
    Sentence("digital", .complaint, "tl", "⟦Laging nagha-hang ang app⟧ tuwing magbabayad."),
    Sentence("digital", .praise, "es", "⟦La aplicación va finísima⟧."),
    Sentence("satisfaction", .complaint, "hr", "⟦Katastrofa⟧, sve u svemu."),
    Sentence("satisfaction", .praise, "ta", "மொத்தத்தில் ⟦மிகவும் திருப்தி⟧."),
    Sentence("loyalty", .complaint, "es", "⟦Me doy de baja⟧ este mes."),
    Sentence("loyalty", .praise, "tl", "⟦Babalik ako dito⟧ siguradong sigurado."),
    Sentence("reputation", .complaint, "sr", "⟦Никоме не бих препоручио⟧."),
    Sentence("reputation", .praise, "hr", "⟦Preporučujem svima⟧."),
    Sentence("workplace", .complaint, "es", "⟦Falta personal⟧, los pobres no dan abasto."),
    Sentence("workplace", .praise, "sr", "Види се да им је ⟦лепо да раде⟧ ту."),
  ]
}
