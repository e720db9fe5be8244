/// The irregular verbs, with the prefixes whose compounds go like them; all without accents.
enum SpanishIrregularVerbs {
  struct Row: Sendable {
    var infinitive: String
    var change = SpanishStemChange.none
    var preterite = ""
    var future = ""
    var firstPerson = ""
    var participle = ""
    var imperative = ""
    var others = ""
    var prefixes = ""
  }

  static let rows: [Row] =
    auxiliaries + withStrongPreterite + withOwnFirstPerson + withOwnParticiple

  private static let auxiliaries = [
    Row(
      infinitive: "ser",
      others: """
        soy eres es somos sois son era eras eramos erais eran fui fuiste fue fuimos fuisteis \
        fueron fuera fueras fueramos fueran fuese fueses fuesen sea seas seamos seais sean sos se
        """),
    Row(
      infinitive: "ir", imperative: "ve vaya vayan",
      others: """
        voy vas va vamos vais van fui fuiste fue fuimos fuisteis fueron fuera fueras fueran fuese \
        fuesen iba ibas ibamos ibais iban vayas vayamos vayais yendo yendose yendonos vamonos
        """),
    Row(
      infinitive: "estar", preterite: "estuv",
      others: "estoy estas esta estan este estes esten"),
    Row(
      infinitive: "haber", preterite: "hub", future: "habr",
      others: "he has ha hemos habeis han hay haya hayas hayamos hayais hayan"),
    Row(
      infinitive: "dar", imperative: "de den",
      others: """
        doy di diste dio dimos disteis dieron diera dieras dieramos dieran diese dieses diesen des \
        demos deis
        """),
    Row(
      infinitive: "ver", participle: "visto", imperative: "vea vean",
      others: "veo vio vi veia veias veiamos veiais veian veas veamos veais",
      prefixes: "entre pre"),
  ]

  private static let withStrongPreterite = [
    Row(
      infinitive: "tener", change: .eToIe, preterite: "tuv", future: "tendr", firstPerson: "tengo",
      imperative: "ten", prefixes: "abs con de entre man ob re sos"),
    Row(
      infinitive: "venir", change: .eToIeAndI, preterite: "vin", future: "vendr",
      firstPerson: "vengo", imperative: "ven", prefixes: "con contra de inter pre pro re sobre"),
    Row(
      infinitive: "poner", preterite: "pus", future: "pondr", firstPerson: "pongo",
      participle: "puesto", imperative: "pon",
      prefixes: """
        ante com contra de descom dis ex im indis inter o pos predis presu pro recom re sobre su \
        super tras yuxta
        """),
    Row(
      infinitive: "hacer", preterite: "hic", future: "har", firstPerson: "hago",
      participle: "hecho", imperative: "haz", others: "hizo", prefixes: "contra des re"),
    Row(
      infinitive: "satisfacer", preterite: "satisfic", future: "satisfar",
      firstPerson: "satisfago", participle: "satisfecho", imperative: "satisfaz",
      others: "satisfizo"),
    Row(
      infinitive: "decir", change: .eToI, preterite: "dij", future: "dir", firstPerson: "digo",
      participle: "dicho", imperative: "di", prefixes: "contra des mal pre"),
    Row(
      infinitive: "querer", change: .eToIe, preterite: "quis", future: "querr",
      prefixes: "mal"),
    Row(
      infinitive: "poder", change: .oToUe, preterite: "pud", future: "podr", others: "pudiendo"),
    Row(
      infinitive: "saber", preterite: "sup", future: "sabr", imperative: "sepa sepan",
      others: "se sepas sepamos sepais"),
    Row(infinitive: "caber", preterite: "cup", future: "cabr", firstPerson: "quepo"),
    Row(infinitive: "andar", preterite: "anduv", prefixes: "des"),
    Row(
      infinitive: "traer", preterite: "traj", firstPerson: "traigo",
      prefixes: "a abs con de dis ex re sus"),
    Row(
      infinitive: "ducir", preterite: "duj",
      prefixes: "a con de in intro pro recon re repro se tra"),
  ]

  private static let withOwnFirstPerson = [
    Row(
      infinitive: "salir", future: "saldr", firstPerson: "salgo", imperative: "sal",
      prefixes: "sobre"),
    Row(infinitive: "valer", future: "valdr", firstPerson: "valgo", prefixes: "equi pre"),
    Row(infinitive: "caer", firstPerson: "caigo", prefixes: "de re"),
    Row(
      infinitive: "oir", firstPerson: "oigo", imperative: "oye",
      others: "oyes oyen", prefixes: "des entre"),
    Row(infinitive: "reir", change: .eToI, prefixes: "son"),
    Row(infinitive: "jugar", change: .oToUe),
    Row(infinitive: "dormir", change: .oToUeAndU),
    Row(infinitive: "sentir", change: .eToIeAndI, prefixes: "as con pre re"),
    Row(infinitive: "pedir", change: .eToI, prefixes: "des ex im"),
    Row(infinitive: "seguir", change: .eToI, prefixes: "con per pro"),
    Row(infinitive: "servir", change: .eToI),
    Row(infinitive: "vertir", change: .eToIeAndI, prefixes: "ad con di in per re sub"),
    Row(infinitive: "ferir", change: .eToIeAndI, prefixes: "con di in pre re trans"),
    Row(infinitive: "rogar", change: .oToUe),
  ]

  private static let withOwnParticiple = [
    Row(infinitive: "volver", change: .oToUe, participle: "vuelto", prefixes: "de desen en re"),
    Row(infinitive: "solver", change: .oToUe, participle: "suelto", prefixes: "ab di re"),
    Row(infinitive: "morir", change: .oToUeAndU, participle: "muerto"),
    Row(infinitive: "abrir", participle: "abierto", prefixes: "entre re"),
    Row(infinitive: "cubrir", participle: "cubierto", prefixes: "des en re redes"),
    Row(
      infinitive: "escribir", participle: "escrito", prefixes: "co in pre re sub tran trans"),
    Row(infinitive: "scribir", participle: "scrito", prefixes: "ad circun de in pre pro su"),
    Row(infinitive: "romper", participle: "roto"),
    Row(infinitive: "imprimir", participle: "impreso", prefixes: "re"),
    Row(infinitive: "freir", change: .eToI, participle: "frito"),
    Row(infinitive: "proveer", participle: "provisto"),
    Row(infinitive: "pudrir", participle: "podrido"),
    Row(infinitive: "elegir", change: .eToI, participle: "electo", prefixes: "re"),
  ]
}
