import Morphology
import Testing

@Suite("Tagalog paradigms") struct TagalogTests {
  static let cases = [
    ParadigmCase(
      "bagal", "A",
      has: """
        bagal mabagal mababagal napakabagal pinakamabagal bumabagal bumagal nabagalan nakakabagal \
        pagbagal mabagalbagal kabagalan
        """, lacks: "ibinagal bagalin"),
    ParadigmCase("ganda", "A", has: "maganda magandang gandang napakagandang pinakamaganda"),
    ParadigmCase(
      "sagot", "um+in+i+ma",
      has: "sumagot sumasagot sasagot sinagot sinasagot sasagutin sagutin nasagot makasagot sagutin"
    ),
    ParadigmCase("dating", "um", has: "dumating dumarating dumadating darating dadating"),
    ParadigmCase("bayad", "mag", has: "nagbayad nagbabayad magbabayad pagbabayad makapagbayad"),
    ParadigmCase("bayad", "an", has: "bayaran binayaran binabayaran babayaran", lacks: "nagbayad"),
    ParadigmCase("bigay", "i", has: "ibigay ibinigay ibinibigay ibibigay binigay bibigay"),
    ParadigmCase("balik", "ma", has: "nakabalik nabalik maibalik naibalik makabalik"),
    ParadigmCase("bili", "in", has: "bilhin binili binibili bibilhin bilhing binilit"),
    ParadigmCase("loko", "mang", has: "nanloko manloloko panloloko"),
    ParadigmCase("bili", "mang", has: "mamili mamimili namimili"),
    ParadigmCase(
      "refund", "E",
      has: """
        nirefund nagrefund narefund rinefund irefund irerefund marefund magrefund parefund \
        nirerefund narefundan ipinarefund
        """),
    ParadigmCase("reply", "E", has: "nagreply nagrereply rereply magreply nireplyan"),
    ParadigmCase("order", "E", has: "inorder umorder umoorder orderin inoorder nagorder"),
    ParadigmCase("cancel", "E", has: "nagcancel kinansel kinancel icancel nikansel"),
    ParadigmCase("message", "E", has: "minessage nagmessage imessage minemessage"),
    ParadigmCase("update", "E", has: "inaupdate iupdate nagupdate"),
    ParadigmCase("sobra", "L", has: "sobra sobrang sobrat", lacks: "sumobra"),
    ParadigmCase("akin", "L", has: "akin aking", lacks: "akinng"),
    ParadigmCase(
      "palit", "R", has: "pinalitan papalitan palitan nagpapalit ipinalit magpalit paltan"),
    ParadigmCase("ulit", "R", has: "paulitulit umulit inuulit ulitin uulitin"),
    ParadigmCase("pick-up", "E", has: "nagpickup ipickup pickup", lacks: "pick-up nag-pickup"),
  ]

  @Test(arguments: cases)
  func `inflects`(_ example: ParadigmCase) throws {
    try example.check(TagalogInflector())
  }

  @Test func `no form has a hyphen, an apostrophe or an accent`() throws {
    guard case .forms(let forms) = try TagalogInflector().paradigm(of: "pò-on'g", class: "mag")
    else {
      Issue.record("stems, not forms")
      return
    }
    #expect(forms.allSatisfy { $0.utf8.allSatisfy { (97...122).contains($0) } })
    #expect(forms.contains("poong"))
  }

  @Test func `every affix of one voice is among every affix`() throws {
    let language = TagalogInflector()
    guard case .forms(let all) = try language.paradigm(of: "sunod", class: "R"),
      case .forms(let some) = try language.paradigm(of: "sunod", class: "um+in+an+mag+ma+mang")
    else {
      Issue.record("stems, not forms")
      return
    }
    #expect(Set(some).subtracting(all).isEmpty)
  }
}
