import Morphology
import Testing

@Suite("Serbian and Croatian paradigms") struct SerboCroatianTests {
  static let nouns = [
    ParadigmCase("račun", "M", has: "računa računu računom računi računima računova računovima"),
    ParadigmCase("radnik", "M", has: "radniče radnici radnicima", lacks: "radnikč"),
    ParadigmCase("čovjek", "M", has: "čovjeka čovječe ljudi ljudima"),
    ParadigmCase("taksi", "M", has: "taksija taksijem"),
    ParadigmCase("kupac", "Ma", has: "kupca kupcu kupci kupaca kupcima kupče", lacks: "kupaci"),
    ParadigmCase("trenutak", "Ma", has: "trenutka trenuci trenucima"),
    ParadigmCase("tužilac", "Ma", has: "tužioca tužioci"),
    ParadigmCase("posao", "Mo", has: "posla posla poslom poslovi", lacks: "posaoa"),
    ParadigmCase("dio", "Mo", has: "dijela dijelom dijelovi"),
    ParadigmCase("usluga", "F", has: "usluge usluzi uslugu uslugom usluga uslugama"),
    ParadigmCase("greška", "F", has: "greške grešci grešaka greškama"),
    ParadigmCase("pare", "F", has: "para parama"),
    ParadigmCase("ljubaznost", "I", has: "ljubaznosti ljubaznošću"),
    ParadigmCase("pomoć", "I", has: "pomoći pomoću"),
    ParadigmCase("stvar", "I", has: "stvari stvarima stvarju"),
    ParadigmCase("pismo", "O", has: "pisma pismu pismom pisama pismima"),
    ParadigmCase("osoblje", "O", has: "osoblja osoblju osobljem"),
    ParadigmCase("vrême", "On=vrêmen", has: "vrijeme vremena vremenom vrijemena"),
  ]

  static let adjectives = [
    ParadigmCase("brz", "A", has: "brzo brza brzog brzih brže najbrže bržeg brzom"),
    ParadigmCase("skup", "A", has: "skupo skuplje skupljih najskuplji"),
    ParadigmCase("ljubazan", "Aa", has: "ljubazna ljubazno ljubaznija najljubaznije ljubaznim"),
    ParadigmCase("dobar", "Aa", has: "dobra dobro bolji najbolja", lacks: "dobarog"),
    ParadigmCase("težak", "Aa", has: "teška teško teži"),
    ParadigmCase("loš", "A", has: "loše gori najgore lošeg"),
    ParadigmCase("debeo", "A", has: "debela debelo deblji"),
  ]

  static let verbs = [
    ParadigmCase(
      "čekati", "Va",
      has: "čekam čekaju čekala čekao čekaću čekat čekanje čekanju čekajući čekao čekan",
      lacks: "čekim čekem"),
    ParadigmCase(
      "rêšiti", "Vi",
      has: """
        riješiti rešiti rišiti rješiti riješim reše riješen rešeno rešenje riješilo rešiće rišio
        """, lacks: "rêšiti rieš"),
    ParadigmCase("vratiti", "Vi", has: "vraćen vraćeno vratit vraćenje"),
    ParadigmCase("kupiti", "Vi", has: "kupljen kupljena kupio kupim kupljenog"),
    ParadigmCase("objasniti", "Vi", has: "objašnjen objasnila objašnjenje"),
    ParadigmCase("pustiti", "Vi", has: "pušten pustili"),
    ParadigmCase("kupovati", "Vo", has: "kupujem kupuju kupovala kupujući kupovanje kupuj"),
    ParadigmCase("krenuti", "Vn", has: "krenem krenulo krenuti krenuće krenut", lacks: "krenućje"),
    ParadigmCase("pisati", "Ve:piš", has: "pišem piše pišite pisala pisanje pisan"),
    ParadigmCase("davati", "Ve:daj", has: "dajem daje davala davanje", lacks: "davanjje"),
    ParadigmCase("vidjeti", "Vj", has: "vidim vidio vidjela videla video viđen vidjet videće"),
    ParadigmCase("děte", "On=dětet", has: "dijete djeteta dete deteta djeca deca"),
  ]

  static let irregular = [
    ParadigmCase("doći", "V", has: "dođem došao došla doći doću dođi dođu"),
    ParadigmCase("reći", "V", has: "rekao rekla reče rečeno reknem recite"),
    ParadigmCase("moći", "V", has: "mogu može mogao mogla možete nemojte"),
    ParadigmCase("pomoći", "V", has: "pomogao pomogla pomognem pomozite pomoći"),
    ParadigmCase("odvesti", "V", has: "odveo odvela odvedu odveden"),
    ParadigmCase("početi", "V", has: "početi počnem počela počet"),
    ParadigmCase("preuzeti", "V", has: "preuzmem preuzela preuzeto"),
    ParadigmCase("dobiti", "V", has: "dobijem dobila dobio dobijen dobit"),
    ParadigmCase("dati", "V", has: "dam daju dala dat dali", lacks: "da"),
    ParadigmCase("izdati", "V", has: "izda izdaju izdala izdat"),
    ParadigmCase("držati", "V", has: "držim drži drže držala", lacks: "držem"),
    ParadigmCase("razuměti", "V", has: "razumijem razume razumio razumela razumjela"),
    ParadigmCase("donêti", "V", has: "donijeti doneti donesem donio donijela donela donesen"),
    ParadigmCase("poslati", "V", has: "pošaljem poslala poslano poslat pošaljite"),
    ParadigmCase("pasti", "V", has: "padne pala pao", lacks: "pa"),
  ]

  @Test(arguments: nouns + adjectives)
  func `declines`(_ example: ParadigmCase) throws {
    try example.check(SerboCroatianInflector())
  }

  @Test(arguments: verbs + irregular)
  func `conjugates`(_ example: ParadigmCase) throws {
    try example.check(SerboCroatianInflector())
  }
}
