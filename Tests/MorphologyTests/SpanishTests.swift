import Morphology
import Testing

@Suite("Spanish paradigms") struct SpanishTests {
  static let cases = [
    ParadigmCase(
      "atención", "N", has: "atención atenciones atencioncita", lacks: "atencións atencion"),
    ParadigmCase("rato", "N", has: "rato ratos ratito ratitos", lacks: "rates"),
    ParadigmCase("poco", "N", has: "poquito poquitos", lacks: "pocito"),
    ParadigmCase("café", "N", has: "cafés cafecito"),
    ParadigmCase("vez", "N", has: "vez veces", lacks: "vezs vezes"),
    ParadigmCase("web", "N", has: "web webs"),
    ParadigmCase(
      "lento", "A", has: "lenta lentos lentas lentamente lentísimo lentito", lacks: "lentoes"),
    ParadigmCase("amable", "A", has: "amables amablemente amabilísima amabilísimos"),
    ParadigmCase("rico", "A", has: "riquísimo riquito", lacks: "ricísimo"),
    ParadigmCase("hablador", "A", has: "habladora habladores"),
    ParadigmCase("mejor", "A", has: "mejores", lacks: "mejora mejoras"),
    ParadigmCase("español", "A", has: "española españoles españolas"),
    ParadigmCase("malo", "A", has: "mal mala malísimo"),
    ParadigmCase(
      "cobrar", "V",
      has: """
        cobrar cobro cobraron cobras cobrais cobrado cobradas cobrando cobrenme cobreselo cobrame \
        cobradle cobraria cobrasemos
        """, lacks: "cobrer cobriendo"),
    ParadigmCase(
      "devolver", "V",
      has: "devuelvo devuelvanme devolveme devolverme devolvermelo devolviendo devuelto devolves",
      lacks: "devolvo"),
    ParadigmCase(
      "cerrar", "Vie", has: "cierro cierran cerramos cerra cierrame", lacks: "cierramos"),
    ParadigmCase("pedir", "Vi", has: "pido pidieron pidiendo pedimos pidamos", lacks: "pediendo"),
    ParadigmCase(
      "preferir", "Vie/i", has: "prefiero prefirieron prefiriendo preferimos prefiramos"),
    ParadigmCase("dormir", "Vue/u", has: "duermo durmiendo durmieron dormimos"),
    ParadigmCase("buscar", "V", has: "busque busquen busco", lacks: "busce buscen"),
    ParadigmCase("pagar", "V", has: "pague paguen pago pagueme", lacks: "page"),
    ParadigmCase("empezar", "Vie", has: "empiezo empiece empece", lacks: "empieze"),
    ParadigmCase("conocer", "V", has: "conozco conozca conoce", lacks: "conoco"),
    ParadigmCase("recoger", "V", has: "recojo recoja recoge", lacks: "recogo"),
    ParadigmCase("leer", "V", has: "leyo leyeron leyendo", lacks: "leio leieron"),
    ParadigmCase("incluir", "V", has: "incluyo incluyen incluyeron", lacks: "incluio"),
    ParadigmCase("reír", "V", has: "reír reir rio rieron riendo rie", lacks: "reyendo riio"),
    ParadigmCase("quejarse", "V", has: "quejarse quejarme quejo quejandose quejense"),
    ParadigmCase(
      "decir", "V", has: "dijo dijeron dire dicho digo dime decime diciendo digame",
      lacks: "dijieron deciendo"),
    ParadigmCase("hacer", "V", has: "hizo hice haran hecho hago hazlo haganme"),
    ParadigmCase("proponer", "V", has: "propuso propondria propuesto propongo propon"),
    ParadigmCase("mantener", "V", has: "mantuvieron mantendra mantengo mantiene manten"),
    ParadigmCase("reducir", "V", has: "redujeron reduzco redujo", lacks: "redució redujieron"),
    ParadigmCase("ver", "V", has: "visto veo vean veian", lacks: "prever preve"),
    ParadigmCase("ir", "V", has: "fueron vamos vayan iba yendo vete"),
    ParadigmCase("jugar", "V", has: "juego juegan juguemos"),
    ParadigmCase("oler", "Vue", has: "huele huelen olio"),
  ]

  @Test(arguments: cases)
  func `inflects`(_ example: ParadigmCase) throws {
    try example.check(SpanishInflector())
  }
}
