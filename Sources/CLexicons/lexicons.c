// Made by scripts/embed-lexicons; do not edit.
#include "clexicons.h"

static const unsigned char file0[] = {
#embed "../../lexicons/en/apology.tsv"
};
static const unsigned char file1[] = {
#embed "../../lexicons/en/billing.tsv"
};
static const unsigned char file2[] = {
#embed "../../lexicons/en/choice.tsv"
};
static const unsigned char file3[] = {
#embed "../../lexicons/en/clarity.tsv"
};
static const unsigned char file4[] = {
#embed "../../lexicons/en/competence.tsv"
};
static const unsigned char file5[] = {
#embed "../../lexicons/en/courtesy.tsv"
};
static const unsigned char file6[] = {
#embed "../../lexicons/en/cues.tsv"
};
static const unsigned char file7[] = {
#embed "../../lexicons/en/delivery.tsv"
};
static const unsigned char file8[] = {
#embed "../../lexicons/en/digital.tsv"
};
static const unsigned char file9[] = {
#embed "../../lexicons/en/empathy.tsv"
};
static const unsigned char file10[] = {
#embed "../../lexicons/en/evaluators.tsv"
};
static const unsigned char file11[] = {
#embed "../../lexicons/en/fairness.tsv"
};
static const unsigned char file12[] = {
#embed "../../lexicons/en/feedback.tsv"
};
static const unsigned char file13[] = {
#embed "../../lexicons/en/followup.tsv"
};
static const unsigned char file14[] = {
#embed "../../lexicons/en/identification.yaml"
};
static const unsigned char file15[] = {
#embed "../../lexicons/en/knowledge.tsv"
};
static const unsigned char file16[] = {
#embed "../../lexicons/en/listening.tsv"
};
static const unsigned char file17[] = {
#embed "../../lexicons/en/loyalty.tsv"
};
static const unsigned char file18[] = {
#embed "../../lexicons/en/names.yaml"
};
static const unsigned char file19[] = {
#embed "../../lexicons/en/needs.tsv"
};
static const unsigned char file20[] = {
#embed "../../lexicons/en/place.tsv"
};
static const unsigned char file21[] = {
#embed "../../lexicons/en/price.tsv"
};
static const unsigned char file22[] = {
#embed "../../lexicons/en/profile.yaml"
};
static const unsigned char file23[] = {
#embed "../../lexicons/en/promises.tsv"
};
static const unsigned char file24[] = {
#embed "../../lexicons/en/quality.tsv"
};
static const unsigned char file25[] = {
#embed "../../lexicons/en/reachability.tsv"
};
static const unsigned char file26[] = {
#embed "../../lexicons/en/refund.tsv"
};
static const unsigned char file27[] = {
#embed "../../lexicons/en/repair.tsv"
};
static const unsigned char file28[] = {
#embed "../../lexicons/en/replacement.tsv"
};
static const unsigned char file29[] = {
#embed "../../lexicons/en/reputation.tsv"
};
static const unsigned char file30[] = {
#embed "../../lexicons/en/resolution.tsv"
};
static const unsigned char file31[] = {
#embed "../../lexicons/en/runaround.tsv"
};
static const unsigned char file32[] = {
#embed "../../lexicons/en/satisfaction.tsv"
};
static const unsigned char file33[] = {
#embed "../../lexicons/en/sets.tsv"
};
static const unsigned char file34[] = {
#embed "../../lexicons/en/signals.tsv"
};
static const unsigned char file35[] = {
#embed "../../lexicons/en/spelling.tsv"
};
static const unsigned char file36[] = {
#embed "../../lexicons/en/trust.tsv"
};
static const unsigned char file37[] = {
#embed "../../lexicons/en/waiting.tsv"
};
static const unsigned char file38[] = {
#embed "../../lexicons/en/welcome.tsv"
};
static const unsigned char file39[] = {
#embed "../../lexicons/en/workplace.tsv"
};
static const unsigned char file40[] = {
#embed "../../lexicons/es/apology.tsv"
};
static const unsigned char file41[] = {
#embed "../../lexicons/es/billing.tsv"
};
static const unsigned char file42[] = {
#embed "../../lexicons/es/choice.tsv"
};
static const unsigned char file43[] = {
#embed "../../lexicons/es/clarity.tsv"
};
static const unsigned char file44[] = {
#embed "../../lexicons/es/competence.tsv"
};
static const unsigned char file45[] = {
#embed "../../lexicons/es/courtesy.tsv"
};
static const unsigned char file46[] = {
#embed "../../lexicons/es/cues.tsv"
};
static const unsigned char file47[] = {
#embed "../../lexicons/es/delivery.tsv"
};
static const unsigned char file48[] = {
#embed "../../lexicons/es/digital.tsv"
};
static const unsigned char file49[] = {
#embed "../../lexicons/es/empathy.tsv"
};
static const unsigned char file50[] = {
#embed "../../lexicons/es/evaluators.tsv"
};
static const unsigned char file51[] = {
#embed "../../lexicons/es/fairness.tsv"
};
static const unsigned char file52[] = {
#embed "../../lexicons/es/feedback.tsv"
};
static const unsigned char file53[] = {
#embed "../../lexicons/es/followup.tsv"
};
static const unsigned char file54[] = {
#embed "../../lexicons/es/identification.yaml"
};
static const unsigned char file55[] = {
#embed "../../lexicons/es/knowledge.tsv"
};
static const unsigned char file56[] = {
#embed "../../lexicons/es/listening.tsv"
};
static const unsigned char file57[] = {
#embed "../../lexicons/es/loyalty.tsv"
};
static const unsigned char file58[] = {
#embed "../../lexicons/es/names.yaml"
};
static const unsigned char file59[] = {
#embed "../../lexicons/es/needs.tsv"
};
static const unsigned char file60[] = {
#embed "../../lexicons/es/place.tsv"
};
static const unsigned char file61[] = {
#embed "../../lexicons/es/price.tsv"
};
static const unsigned char file62[] = {
#embed "../../lexicons/es/profile.yaml"
};
static const unsigned char file63[] = {
#embed "../../lexicons/es/promises.tsv"
};
static const unsigned char file64[] = {
#embed "../../lexicons/es/quality.tsv"
};
static const unsigned char file65[] = {
#embed "../../lexicons/es/reachability.tsv"
};
static const unsigned char file66[] = {
#embed "../../lexicons/es/refund.tsv"
};
static const unsigned char file67[] = {
#embed "../../lexicons/es/repair.tsv"
};
static const unsigned char file68[] = {
#embed "../../lexicons/es/replacement.tsv"
};
static const unsigned char file69[] = {
#embed "../../lexicons/es/reputation.tsv"
};
static const unsigned char file70[] = {
#embed "../../lexicons/es/resolution.tsv"
};
static const unsigned char file71[] = {
#embed "../../lexicons/es/runaround.tsv"
};
static const unsigned char file72[] = {
#embed "../../lexicons/es/satisfaction.tsv"
};
static const unsigned char file73[] = {
#embed "../../lexicons/es/sets.tsv"
};
static const unsigned char file74[] = {
#embed "../../lexicons/es/signals.tsv"
};
static const unsigned char file75[] = {
#embed "../../lexicons/es/spelling.tsv"
};
static const unsigned char file76[] = {
#embed "../../lexicons/es/trust.tsv"
};
static const unsigned char file77[] = {
#embed "../../lexicons/es/waiting.tsv"
};
static const unsigned char file78[] = {
#embed "../../lexicons/es/welcome.tsv"
};
static const unsigned char file79[] = {
#embed "../../lexicons/es/workplace.tsv"
};
static const unsigned char file80[] = {
#embed "../../lexicons/hbs/apology.tsv"
};
static const unsigned char file81[] = {
#embed "../../lexicons/hbs/billing.tsv"
};
static const unsigned char file82[] = {
#embed "../../lexicons/hbs/choice.tsv"
};
static const unsigned char file83[] = {
#embed "../../lexicons/hbs/clarity.tsv"
};
static const unsigned char file84[] = {
#embed "../../lexicons/hbs/competence.tsv"
};
static const unsigned char file85[] = {
#embed "../../lexicons/hbs/courtesy.tsv"
};
static const unsigned char file86[] = {
#embed "../../lexicons/hbs/cues.tsv"
};
static const unsigned char file87[] = {
#embed "../../lexicons/hbs/delivery.tsv"
};
static const unsigned char file88[] = {
#embed "../../lexicons/hbs/digital.tsv"
};
static const unsigned char file89[] = {
#embed "../../lexicons/hbs/empathy.tsv"
};
static const unsigned char file90[] = {
#embed "../../lexicons/hbs/evaluators.tsv"
};
static const unsigned char file91[] = {
#embed "../../lexicons/hbs/fairness.tsv"
};
static const unsigned char file92[] = {
#embed "../../lexicons/hbs/feedback.tsv"
};
static const unsigned char file93[] = {
#embed "../../lexicons/hbs/followup.tsv"
};
static const unsigned char file94[] = {
#embed "../../lexicons/hbs/identification.yaml"
};
static const unsigned char file95[] = {
#embed "../../lexicons/hbs/knowledge.tsv"
};
static const unsigned char file96[] = {
#embed "../../lexicons/hbs/listening.tsv"
};
static const unsigned char file97[] = {
#embed "../../lexicons/hbs/loyalty.tsv"
};
static const unsigned char file98[] = {
#embed "../../lexicons/hbs/names.yaml"
};
static const unsigned char file99[] = {
#embed "../../lexicons/hbs/needs.tsv"
};
static const unsigned char file100[] = {
#embed "../../lexicons/hbs/place.tsv"
};
static const unsigned char file101[] = {
#embed "../../lexicons/hbs/price.tsv"
};
static const unsigned char file102[] = {
#embed "../../lexicons/hbs/profile.yaml"
};
static const unsigned char file103[] = {
#embed "../../lexicons/hbs/promises.tsv"
};
static const unsigned char file104[] = {
#embed "../../lexicons/hbs/quality.tsv"
};
static const unsigned char file105[] = {
#embed "../../lexicons/hbs/reachability.tsv"
};
static const unsigned char file106[] = {
#embed "../../lexicons/hbs/refund.tsv"
};
static const unsigned char file107[] = {
#embed "../../lexicons/hbs/repair.tsv"
};
static const unsigned char file108[] = {
#embed "../../lexicons/hbs/replacement.tsv"
};
static const unsigned char file109[] = {
#embed "../../lexicons/hbs/reputation.tsv"
};
static const unsigned char file110[] = {
#embed "../../lexicons/hbs/resolution.tsv"
};
static const unsigned char file111[] = {
#embed "../../lexicons/hbs/runaround.tsv"
};
static const unsigned char file112[] = {
#embed "../../lexicons/hbs/satisfaction.tsv"
};
static const unsigned char file113[] = {
#embed "../../lexicons/hbs/sets.tsv"
};
static const unsigned char file114[] = {
#embed "../../lexicons/hbs/signals.tsv"
};
static const unsigned char file115[] = {
#embed "../../lexicons/hbs/spelling.tsv"
};
static const unsigned char file116[] = {
#embed "../../lexicons/hbs/trust.tsv"
};
static const unsigned char file117[] = {
#embed "../../lexicons/hbs/waiting.tsv"
};
static const unsigned char file118[] = {
#embed "../../lexicons/hbs/welcome.tsv"
};
static const unsigned char file119[] = {
#embed "../../lexicons/hbs/workplace.tsv"
};
static const unsigned char file120[] = {
#embed "../../lexicons/shared/competitors.tsv"
};
static const unsigned char file121[] = {
#embed "../../lexicons/shared/domains.tsv"
};
static const unsigned char file122[] = {
#embed "../../lexicons/shared/emoji.tsv"
};
static const unsigned char file123[] = {
#embed "../../lexicons/shared/emoticons.tsv"
};
static const unsigned char file124[] = {
#embed "../../lexicons/shared/fields.tsv"
};
static const unsigned char file125[] = {
#embed "../../lexicons/shared/identification.yaml"
};
static const unsigned char file126[] = {
#embed "../../lexicons/shared/letters.tsv"
};
static const unsigned char file127[] = {
#embed "../../lexicons/shared/months.tsv"
};
static const unsigned char file128[] = {
#embed "../../lexicons/shared/names.yaml"
};
static const unsigned char file129[] = {
#embed "../../lexicons/shared/ngrams.tsv"
};
static const unsigned char file130[] = {
#embed "../../lexicons/shared/outsiders/bg.yaml"
};
static const unsigned char file131[] = {
#embed "../../lexicons/shared/outsiders/ca.yaml"
};
static const unsigned char file132[] = {
#embed "../../lexicons/shared/outsiders/ceb.yaml"
};
static const unsigned char file133[] = {
#embed "../../lexicons/shared/outsiders/gl.yaml"
};
static const unsigned char file134[] = {
#embed "../../lexicons/shared/outsiders/hi.yaml"
};
static const unsigned char file135[] = {
#embed "../../lexicons/shared/outsiders/id.yaml"
};
static const unsigned char file136[] = {
#embed "../../lexicons/shared/outsiders/it.yaml"
};
static const unsigned char file137[] = {
#embed "../../lexicons/shared/outsiders/kn.yaml"
};
static const unsigned char file138[] = {
#embed "../../lexicons/shared/outsiders/mk.yaml"
};
static const unsigned char file139[] = {
#embed "../../lexicons/shared/outsiders/ml.yaml"
};
static const unsigned char file140[] = {
#embed "../../lexicons/shared/outsiders/pt.yaml"
};
static const unsigned char file141[] = {
#embed "../../lexicons/shared/outsiders/ru.yaml"
};
static const unsigned char file142[] = {
#embed "../../lexicons/shared/outsiders/sl.yaml"
};
static const unsigned char file143[] = {
#embed "../../lexicons/shared/outsiders/te.yaml"
};
static const unsigned char file144[] = {
#embed "../../lexicons/shared/ratings.tsv"
};
static const unsigned char file145[] = {
#embed "../../lexicons/shared/redaction.tsv"
};
static const unsigned char file146[] = {
#embed "../../lexicons/shared/signals.tsv"
};
static const unsigned char file147[] = {
#embed "../../lexicons/ta/apology.tsv"
};
static const unsigned char file148[] = {
#embed "../../lexicons/ta/billing.tsv"
};
static const unsigned char file149[] = {
#embed "../../lexicons/ta/choice.tsv"
};
static const unsigned char file150[] = {
#embed "../../lexicons/ta/clarity.tsv"
};
static const unsigned char file151[] = {
#embed "../../lexicons/ta/competence.tsv"
};
static const unsigned char file152[] = {
#embed "../../lexicons/ta/courtesy.tsv"
};
static const unsigned char file153[] = {
#embed "../../lexicons/ta/cues.tsv"
};
static const unsigned char file154[] = {
#embed "../../lexicons/ta/delivery.tsv"
};
static const unsigned char file155[] = {
#embed "../../lexicons/ta/digital.tsv"
};
static const unsigned char file156[] = {
#embed "../../lexicons/ta/empathy.tsv"
};
static const unsigned char file157[] = {
#embed "../../lexicons/ta/evaluators.tsv"
};
static const unsigned char file158[] = {
#embed "../../lexicons/ta/fairness.tsv"
};
static const unsigned char file159[] = {
#embed "../../lexicons/ta/feedback.tsv"
};
static const unsigned char file160[] = {
#embed "../../lexicons/ta/followup.tsv"
};
static const unsigned char file161[] = {
#embed "../../lexicons/ta/identification.yaml"
};
static const unsigned char file162[] = {
#embed "../../lexicons/ta/knowledge.tsv"
};
static const unsigned char file163[] = {
#embed "../../lexicons/ta/listening.tsv"
};
static const unsigned char file164[] = {
#embed "../../lexicons/ta/loyalty.tsv"
};
static const unsigned char file165[] = {
#embed "../../lexicons/ta/names.yaml"
};
static const unsigned char file166[] = {
#embed "../../lexicons/ta/needs.tsv"
};
static const unsigned char file167[] = {
#embed "../../lexicons/ta/place.tsv"
};
static const unsigned char file168[] = {
#embed "../../lexicons/ta/price.tsv"
};
static const unsigned char file169[] = {
#embed "../../lexicons/ta/profile.yaml"
};
static const unsigned char file170[] = {
#embed "../../lexicons/ta/promises.tsv"
};
static const unsigned char file171[] = {
#embed "../../lexicons/ta/quality.tsv"
};
static const unsigned char file172[] = {
#embed "../../lexicons/ta/reachability.tsv"
};
static const unsigned char file173[] = {
#embed "../../lexicons/ta/refund.tsv"
};
static const unsigned char file174[] = {
#embed "../../lexicons/ta/repair.tsv"
};
static const unsigned char file175[] = {
#embed "../../lexicons/ta/replacement.tsv"
};
static const unsigned char file176[] = {
#embed "../../lexicons/ta/reputation.tsv"
};
static const unsigned char file177[] = {
#embed "../../lexicons/ta/resolution.tsv"
};
static const unsigned char file178[] = {
#embed "../../lexicons/ta/runaround.tsv"
};
static const unsigned char file179[] = {
#embed "../../lexicons/ta/satisfaction.tsv"
};
static const unsigned char file180[] = {
#embed "../../lexicons/ta/sets.tsv"
};
static const unsigned char file181[] = {
#embed "../../lexicons/ta/signals.tsv"
};
static const unsigned char file182[] = {
#embed "../../lexicons/ta/spelling.tsv"
};
static const unsigned char file183[] = {
#embed "../../lexicons/ta/trust.tsv"
};
static const unsigned char file184[] = {
#embed "../../lexicons/ta/waiting.tsv"
};
static const unsigned char file185[] = {
#embed "../../lexicons/ta/welcome.tsv"
};
static const unsigned char file186[] = {
#embed "../../lexicons/ta/workplace.tsv"
};
static const unsigned char file187[] = {
#embed "../../lexicons/themes.yaml"
};
static const unsigned char file188[] = {
#embed "../../lexicons/tl/apology.tsv"
};
static const unsigned char file189[] = {
#embed "../../lexicons/tl/billing.tsv"
};
static const unsigned char file190[] = {
#embed "../../lexicons/tl/choice.tsv"
};
static const unsigned char file191[] = {
#embed "../../lexicons/tl/clarity.tsv"
};
static const unsigned char file192[] = {
#embed "../../lexicons/tl/competence.tsv"
};
static const unsigned char file193[] = {
#embed "../../lexicons/tl/courtesy.tsv"
};
static const unsigned char file194[] = {
#embed "../../lexicons/tl/cues.tsv"
};
static const unsigned char file195[] = {
#embed "../../lexicons/tl/delivery.tsv"
};
static const unsigned char file196[] = {
#embed "../../lexicons/tl/digital.tsv"
};
static const unsigned char file197[] = {
#embed "../../lexicons/tl/empathy.tsv"
};
static const unsigned char file198[] = {
#embed "../../lexicons/tl/evaluators.tsv"
};
static const unsigned char file199[] = {
#embed "../../lexicons/tl/fairness.tsv"
};
static const unsigned char file200[] = {
#embed "../../lexicons/tl/feedback.tsv"
};
static const unsigned char file201[] = {
#embed "../../lexicons/tl/followup.tsv"
};
static const unsigned char file202[] = {
#embed "../../lexicons/tl/identification.yaml"
};
static const unsigned char file203[] = {
#embed "../../lexicons/tl/knowledge.tsv"
};
static const unsigned char file204[] = {
#embed "../../lexicons/tl/listening.tsv"
};
static const unsigned char file205[] = {
#embed "../../lexicons/tl/loyalty.tsv"
};
static const unsigned char file206[] = {
#embed "../../lexicons/tl/names.yaml"
};
static const unsigned char file207[] = {
#embed "../../lexicons/tl/needs.tsv"
};
static const unsigned char file208[] = {
#embed "../../lexicons/tl/place.tsv"
};
static const unsigned char file209[] = {
#embed "../../lexicons/tl/price.tsv"
};
static const unsigned char file210[] = {
#embed "../../lexicons/tl/profile.yaml"
};
static const unsigned char file211[] = {
#embed "../../lexicons/tl/promises.tsv"
};
static const unsigned char file212[] = {
#embed "../../lexicons/tl/quality.tsv"
};
static const unsigned char file213[] = {
#embed "../../lexicons/tl/reachability.tsv"
};
static const unsigned char file214[] = {
#embed "../../lexicons/tl/refund.tsv"
};
static const unsigned char file215[] = {
#embed "../../lexicons/tl/repair.tsv"
};
static const unsigned char file216[] = {
#embed "../../lexicons/tl/replacement.tsv"
};
static const unsigned char file217[] = {
#embed "../../lexicons/tl/reputation.tsv"
};
static const unsigned char file218[] = {
#embed "../../lexicons/tl/resolution.tsv"
};
static const unsigned char file219[] = {
#embed "../../lexicons/tl/runaround.tsv"
};
static const unsigned char file220[] = {
#embed "../../lexicons/tl/satisfaction.tsv"
};
static const unsigned char file221[] = {
#embed "../../lexicons/tl/sets.tsv"
};
static const unsigned char file222[] = {
#embed "../../lexicons/tl/signals.tsv"
};
static const unsigned char file223[] = {
#embed "../../lexicons/tl/spelling.tsv"
};
static const unsigned char file224[] = {
#embed "../../lexicons/tl/trust.tsv"
};
static const unsigned char file225[] = {
#embed "../../lexicons/tl/waiting.tsv"
};
static const unsigned char file226[] = {
#embed "../../lexicons/tl/welcome.tsv"
};
static const unsigned char file227[] = {
#embed "../../lexicons/tl/workplace.tsv"
};

static const clexicons_file files[] = {
  {"en/apology.tsv", file0, sizeof file0},
  {"en/billing.tsv", file1, sizeof file1},
  {"en/choice.tsv", file2, sizeof file2},
  {"en/clarity.tsv", file3, sizeof file3},
  {"en/competence.tsv", file4, sizeof file4},
  {"en/courtesy.tsv", file5, sizeof file5},
  {"en/cues.tsv", file6, sizeof file6},
  {"en/delivery.tsv", file7, sizeof file7},
  {"en/digital.tsv", file8, sizeof file8},
  {"en/empathy.tsv", file9, sizeof file9},
  {"en/evaluators.tsv", file10, sizeof file10},
  {"en/fairness.tsv", file11, sizeof file11},
  {"en/feedback.tsv", file12, sizeof file12},
  {"en/followup.tsv", file13, sizeof file13},
  {"en/identification.yaml", file14, sizeof file14},
  {"en/knowledge.tsv", file15, sizeof file15},
  {"en/listening.tsv", file16, sizeof file16},
  {"en/loyalty.tsv", file17, sizeof file17},
  {"en/names.yaml", file18, sizeof file18},
  {"en/needs.tsv", file19, sizeof file19},
  {"en/place.tsv", file20, sizeof file20},
  {"en/price.tsv", file21, sizeof file21},
  {"en/profile.yaml", file22, sizeof file22},
  {"en/promises.tsv", file23, sizeof file23},
  {"en/quality.tsv", file24, sizeof file24},
  {"en/reachability.tsv", file25, sizeof file25},
  {"en/refund.tsv", file26, sizeof file26},
  {"en/repair.tsv", file27, sizeof file27},
  {"en/replacement.tsv", file28, sizeof file28},
  {"en/reputation.tsv", file29, sizeof file29},
  {"en/resolution.tsv", file30, sizeof file30},
  {"en/runaround.tsv", file31, sizeof file31},
  {"en/satisfaction.tsv", file32, sizeof file32},
  {"en/sets.tsv", file33, sizeof file33},
  {"en/signals.tsv", file34, sizeof file34},
  {"en/spelling.tsv", file35, sizeof file35},
  {"en/trust.tsv", file36, sizeof file36},
  {"en/waiting.tsv", file37, sizeof file37},
  {"en/welcome.tsv", file38, sizeof file38},
  {"en/workplace.tsv", file39, sizeof file39},
  {"es/apology.tsv", file40, sizeof file40},
  {"es/billing.tsv", file41, sizeof file41},
  {"es/choice.tsv", file42, sizeof file42},
  {"es/clarity.tsv", file43, sizeof file43},
  {"es/competence.tsv", file44, sizeof file44},
  {"es/courtesy.tsv", file45, sizeof file45},
  {"es/cues.tsv", file46, sizeof file46},
  {"es/delivery.tsv", file47, sizeof file47},
  {"es/digital.tsv", file48, sizeof file48},
  {"es/empathy.tsv", file49, sizeof file49},
  {"es/evaluators.tsv", file50, sizeof file50},
  {"es/fairness.tsv", file51, sizeof file51},
  {"es/feedback.tsv", file52, sizeof file52},
  {"es/followup.tsv", file53, sizeof file53},
  {"es/identification.yaml", file54, sizeof file54},
  {"es/knowledge.tsv", file55, sizeof file55},
  {"es/listening.tsv", file56, sizeof file56},
  {"es/loyalty.tsv", file57, sizeof file57},
  {"es/names.yaml", file58, sizeof file58},
  {"es/needs.tsv", file59, sizeof file59},
  {"es/place.tsv", file60, sizeof file60},
  {"es/price.tsv", file61, sizeof file61},
  {"es/profile.yaml", file62, sizeof file62},
  {"es/promises.tsv", file63, sizeof file63},
  {"es/quality.tsv", file64, sizeof file64},
  {"es/reachability.tsv", file65, sizeof file65},
  {"es/refund.tsv", file66, sizeof file66},
  {"es/repair.tsv", file67, sizeof file67},
  {"es/replacement.tsv", file68, sizeof file68},
  {"es/reputation.tsv", file69, sizeof file69},
  {"es/resolution.tsv", file70, sizeof file70},
  {"es/runaround.tsv", file71, sizeof file71},
  {"es/satisfaction.tsv", file72, sizeof file72},
  {"es/sets.tsv", file73, sizeof file73},
  {"es/signals.tsv", file74, sizeof file74},
  {"es/spelling.tsv", file75, sizeof file75},
  {"es/trust.tsv", file76, sizeof file76},
  {"es/waiting.tsv", file77, sizeof file77},
  {"es/welcome.tsv", file78, sizeof file78},
  {"es/workplace.tsv", file79, sizeof file79},
  {"hbs/apology.tsv", file80, sizeof file80},
  {"hbs/billing.tsv", file81, sizeof file81},
  {"hbs/choice.tsv", file82, sizeof file82},
  {"hbs/clarity.tsv", file83, sizeof file83},
  {"hbs/competence.tsv", file84, sizeof file84},
  {"hbs/courtesy.tsv", file85, sizeof file85},
  {"hbs/cues.tsv", file86, sizeof file86},
  {"hbs/delivery.tsv", file87, sizeof file87},
  {"hbs/digital.tsv", file88, sizeof file88},
  {"hbs/empathy.tsv", file89, sizeof file89},
  {"hbs/evaluators.tsv", file90, sizeof file90},
  {"hbs/fairness.tsv", file91, sizeof file91},
  {"hbs/feedback.tsv", file92, sizeof file92},
  {"hbs/followup.tsv", file93, sizeof file93},
  {"hbs/identification.yaml", file94, sizeof file94},
  {"hbs/knowledge.tsv", file95, sizeof file95},
  {"hbs/listening.tsv", file96, sizeof file96},
  {"hbs/loyalty.tsv", file97, sizeof file97},
  {"hbs/names.yaml", file98, sizeof file98},
  {"hbs/needs.tsv", file99, sizeof file99},
  {"hbs/place.tsv", file100, sizeof file100},
  {"hbs/price.tsv", file101, sizeof file101},
  {"hbs/profile.yaml", file102, sizeof file102},
  {"hbs/promises.tsv", file103, sizeof file103},
  {"hbs/quality.tsv", file104, sizeof file104},
  {"hbs/reachability.tsv", file105, sizeof file105},
  {"hbs/refund.tsv", file106, sizeof file106},
  {"hbs/repair.tsv", file107, sizeof file107},
  {"hbs/replacement.tsv", file108, sizeof file108},
  {"hbs/reputation.tsv", file109, sizeof file109},
  {"hbs/resolution.tsv", file110, sizeof file110},
  {"hbs/runaround.tsv", file111, sizeof file111},
  {"hbs/satisfaction.tsv", file112, sizeof file112},
  {"hbs/sets.tsv", file113, sizeof file113},
  {"hbs/signals.tsv", file114, sizeof file114},
  {"hbs/spelling.tsv", file115, sizeof file115},
  {"hbs/trust.tsv", file116, sizeof file116},
  {"hbs/waiting.tsv", file117, sizeof file117},
  {"hbs/welcome.tsv", file118, sizeof file118},
  {"hbs/workplace.tsv", file119, sizeof file119},
  {"shared/competitors.tsv", file120, sizeof file120},
  {"shared/domains.tsv", file121, sizeof file121},
  {"shared/emoji.tsv", file122, sizeof file122},
  {"shared/emoticons.tsv", file123, sizeof file123},
  {"shared/fields.tsv", file124, sizeof file124},
  {"shared/identification.yaml", file125, sizeof file125},
  {"shared/letters.tsv", file126, sizeof file126},
  {"shared/months.tsv", file127, sizeof file127},
  {"shared/names.yaml", file128, sizeof file128},
  {"shared/ngrams.tsv", file129, sizeof file129},
  {"shared/outsiders/bg.yaml", file130, sizeof file130},
  {"shared/outsiders/ca.yaml", file131, sizeof file131},
  {"shared/outsiders/ceb.yaml", file132, sizeof file132},
  {"shared/outsiders/gl.yaml", file133, sizeof file133},
  {"shared/outsiders/hi.yaml", file134, sizeof file134},
  {"shared/outsiders/id.yaml", file135, sizeof file135},
  {"shared/outsiders/it.yaml", file136, sizeof file136},
  {"shared/outsiders/kn.yaml", file137, sizeof file137},
  {"shared/outsiders/mk.yaml", file138, sizeof file138},
  {"shared/outsiders/ml.yaml", file139, sizeof file139},
  {"shared/outsiders/pt.yaml", file140, sizeof file140},
  {"shared/outsiders/ru.yaml", file141, sizeof file141},
  {"shared/outsiders/sl.yaml", file142, sizeof file142},
  {"shared/outsiders/te.yaml", file143, sizeof file143},
  {"shared/ratings.tsv", file144, sizeof file144},
  {"shared/redaction.tsv", file145, sizeof file145},
  {"shared/signals.tsv", file146, sizeof file146},
  {"ta/apology.tsv", file147, sizeof file147},
  {"ta/billing.tsv", file148, sizeof file148},
  {"ta/choice.tsv", file149, sizeof file149},
  {"ta/clarity.tsv", file150, sizeof file150},
  {"ta/competence.tsv", file151, sizeof file151},
  {"ta/courtesy.tsv", file152, sizeof file152},
  {"ta/cues.tsv", file153, sizeof file153},
  {"ta/delivery.tsv", file154, sizeof file154},
  {"ta/digital.tsv", file155, sizeof file155},
  {"ta/empathy.tsv", file156, sizeof file156},
  {"ta/evaluators.tsv", file157, sizeof file157},
  {"ta/fairness.tsv", file158, sizeof file158},
  {"ta/feedback.tsv", file159, sizeof file159},
  {"ta/followup.tsv", file160, sizeof file160},
  {"ta/identification.yaml", file161, sizeof file161},
  {"ta/knowledge.tsv", file162, sizeof file162},
  {"ta/listening.tsv", file163, sizeof file163},
  {"ta/loyalty.tsv", file164, sizeof file164},
  {"ta/names.yaml", file165, sizeof file165},
  {"ta/needs.tsv", file166, sizeof file166},
  {"ta/place.tsv", file167, sizeof file167},
  {"ta/price.tsv", file168, sizeof file168},
  {"ta/profile.yaml", file169, sizeof file169},
  {"ta/promises.tsv", file170, sizeof file170},
  {"ta/quality.tsv", file171, sizeof file171},
  {"ta/reachability.tsv", file172, sizeof file172},
  {"ta/refund.tsv", file173, sizeof file173},
  {"ta/repair.tsv", file174, sizeof file174},
  {"ta/replacement.tsv", file175, sizeof file175},
  {"ta/reputation.tsv", file176, sizeof file176},
  {"ta/resolution.tsv", file177, sizeof file177},
  {"ta/runaround.tsv", file178, sizeof file178},
  {"ta/satisfaction.tsv", file179, sizeof file179},
  {"ta/sets.tsv", file180, sizeof file180},
  {"ta/signals.tsv", file181, sizeof file181},
  {"ta/spelling.tsv", file182, sizeof file182},
  {"ta/trust.tsv", file183, sizeof file183},
  {"ta/waiting.tsv", file184, sizeof file184},
  {"ta/welcome.tsv", file185, sizeof file185},
  {"ta/workplace.tsv", file186, sizeof file186},
  {"themes.yaml", file187, sizeof file187},
  {"tl/apology.tsv", file188, sizeof file188},
  {"tl/billing.tsv", file189, sizeof file189},
  {"tl/choice.tsv", file190, sizeof file190},
  {"tl/clarity.tsv", file191, sizeof file191},
  {"tl/competence.tsv", file192, sizeof file192},
  {"tl/courtesy.tsv", file193, sizeof file193},
  {"tl/cues.tsv", file194, sizeof file194},
  {"tl/delivery.tsv", file195, sizeof file195},
  {"tl/digital.tsv", file196, sizeof file196},
  {"tl/empathy.tsv", file197, sizeof file197},
  {"tl/evaluators.tsv", file198, sizeof file198},
  {"tl/fairness.tsv", file199, sizeof file199},
  {"tl/feedback.tsv", file200, sizeof file200},
  {"tl/followup.tsv", file201, sizeof file201},
  {"tl/identification.yaml", file202, sizeof file202},
  {"tl/knowledge.tsv", file203, sizeof file203},
  {"tl/listening.tsv", file204, sizeof file204},
  {"tl/loyalty.tsv", file205, sizeof file205},
  {"tl/names.yaml", file206, sizeof file206},
  {"tl/needs.tsv", file207, sizeof file207},
  {"tl/place.tsv", file208, sizeof file208},
  {"tl/price.tsv", file209, sizeof file209},
  {"tl/profile.yaml", file210, sizeof file210},
  {"tl/promises.tsv", file211, sizeof file211},
  {"tl/quality.tsv", file212, sizeof file212},
  {"tl/reachability.tsv", file213, sizeof file213},
  {"tl/refund.tsv", file214, sizeof file214},
  {"tl/repair.tsv", file215, sizeof file215},
  {"tl/replacement.tsv", file216, sizeof file216},
  {"tl/reputation.tsv", file217, sizeof file217},
  {"tl/resolution.tsv", file218, sizeof file218},
  {"tl/runaround.tsv", file219, sizeof file219},
  {"tl/satisfaction.tsv", file220, sizeof file220},
  {"tl/sets.tsv", file221, sizeof file221},
  {"tl/signals.tsv", file222, sizeof file222},
  {"tl/spelling.tsv", file223, sizeof file223},
  {"tl/trust.tsv", file224, sizeof file224},
  {"tl/waiting.tsv", file225, sizeof file225},
  {"tl/welcome.tsv", file226, sizeof file226},
  {"tl/workplace.tsv", file227, sizeof file227},
};

size_t clexicons_count(void) { return sizeof files / sizeof *files; }

clexicons_file clexicons_get(size_t index) { return files[index]; }
