// Made by scripts/embed-lexicons; do not edit.
#include "clexicons.h"

static const unsigned char file0[] = {
#embed "../../lexicons/en/identification.yaml"
};
static const unsigned char file1[] = {
#embed "../../lexicons/en/names.yaml"
};
static const unsigned char file2[] = {
#embed "../../lexicons/es/identification.yaml"
};
static const unsigned char file3[] = {
#embed "../../lexicons/es/names.yaml"
};
static const unsigned char file4[] = {
#embed "../../lexicons/es/profile.yaml"
};
static const unsigned char file5[] = {
#embed "../../lexicons/hbs/apology.tsv"
};
static const unsigned char file6[] = {
#embed "../../lexicons/hbs/billing.tsv"
};
static const unsigned char file7[] = {
#embed "../../lexicons/hbs/choice.tsv"
};
static const unsigned char file8[] = {
#embed "../../lexicons/hbs/clarity.tsv"
};
static const unsigned char file9[] = {
#embed "../../lexicons/hbs/competence.tsv"
};
static const unsigned char file10[] = {
#embed "../../lexicons/hbs/courtesy.tsv"
};
static const unsigned char file11[] = {
#embed "../../lexicons/hbs/cues.tsv"
};
static const unsigned char file12[] = {
#embed "../../lexicons/hbs/delivery.tsv"
};
static const unsigned char file13[] = {
#embed "../../lexicons/hbs/digital.tsv"
};
static const unsigned char file14[] = {
#embed "../../lexicons/hbs/empathy.tsv"
};
static const unsigned char file15[] = {
#embed "../../lexicons/hbs/evaluators.tsv"
};
static const unsigned char file16[] = {
#embed "../../lexicons/hbs/fairness.tsv"
};
static const unsigned char file17[] = {
#embed "../../lexicons/hbs/feedback.tsv"
};
static const unsigned char file18[] = {
#embed "../../lexicons/hbs/followup.tsv"
};
static const unsigned char file19[] = {
#embed "../../lexicons/hbs/identification.yaml"
};
static const unsigned char file20[] = {
#embed "../../lexicons/hbs/knowledge.tsv"
};
static const unsigned char file21[] = {
#embed "../../lexicons/hbs/listening.tsv"
};
static const unsigned char file22[] = {
#embed "../../lexicons/hbs/loyalty.tsv"
};
static const unsigned char file23[] = {
#embed "../../lexicons/hbs/names.yaml"
};
static const unsigned char file24[] = {
#embed "../../lexicons/hbs/needs.tsv"
};
static const unsigned char file25[] = {
#embed "../../lexicons/hbs/place.tsv"
};
static const unsigned char file26[] = {
#embed "../../lexicons/hbs/price.tsv"
};
static const unsigned char file27[] = {
#embed "../../lexicons/hbs/profile.yaml"
};
static const unsigned char file28[] = {
#embed "../../lexicons/hbs/promises.tsv"
};
static const unsigned char file29[] = {
#embed "../../lexicons/hbs/quality.tsv"
};
static const unsigned char file30[] = {
#embed "../../lexicons/hbs/reachability.tsv"
};
static const unsigned char file31[] = {
#embed "../../lexicons/hbs/refund.tsv"
};
static const unsigned char file32[] = {
#embed "../../lexicons/hbs/repair.tsv"
};
static const unsigned char file33[] = {
#embed "../../lexicons/hbs/replacement.tsv"
};
static const unsigned char file34[] = {
#embed "../../lexicons/hbs/reputation.tsv"
};
static const unsigned char file35[] = {
#embed "../../lexicons/hbs/resolution.tsv"
};
static const unsigned char file36[] = {
#embed "../../lexicons/hbs/runaround.tsv"
};
static const unsigned char file37[] = {
#embed "../../lexicons/hbs/satisfaction.tsv"
};
static const unsigned char file38[] = {
#embed "../../lexicons/hbs/sets.tsv"
};
static const unsigned char file39[] = {
#embed "../../lexicons/hbs/spelling.tsv"
};
static const unsigned char file40[] = {
#embed "../../lexicons/hbs/trust.tsv"
};
static const unsigned char file41[] = {
#embed "../../lexicons/hbs/waiting.tsv"
};
static const unsigned char file42[] = {
#embed "../../lexicons/hbs/welcome.tsv"
};
static const unsigned char file43[] = {
#embed "../../lexicons/hbs/workplace.tsv"
};
static const unsigned char file44[] = {
#embed "../../lexicons/shared/emoji.tsv"
};
static const unsigned char file45[] = {
#embed "../../lexicons/shared/emoticons.tsv"
};
static const unsigned char file46[] = {
#embed "../../lexicons/shared/fields.tsv"
};
static const unsigned char file47[] = {
#embed "../../lexicons/shared/names.yaml"
};
static const unsigned char file48[] = {
#embed "../../lexicons/ta/courtesy.tsv"
};
static const unsigned char file49[] = {
#embed "../../lexicons/ta/cues.tsv"
};
static const unsigned char file50[] = {
#embed "../../lexicons/ta/evaluators.tsv"
};
static const unsigned char file51[] = {
#embed "../../lexicons/ta/identification.yaml"
};
static const unsigned char file52[] = {
#embed "../../lexicons/ta/names.yaml"
};
static const unsigned char file53[] = {
#embed "../../lexicons/ta/profile.yaml"
};
static const unsigned char file54[] = {
#embed "../../lexicons/ta/sets.tsv"
};
static const unsigned char file55[] = {
#embed "../../lexicons/ta/spelling.tsv"
};
static const unsigned char file56[] = {
#embed "../../lexicons/ta/waiting.tsv"
};
static const unsigned char file57[] = {
#embed "../../lexicons/themes.yaml"
};
static const unsigned char file58[] = {
#embed "../../lexicons/tl/apology.tsv"
};
static const unsigned char file59[] = {
#embed "../../lexicons/tl/billing.tsv"
};
static const unsigned char file60[] = {
#embed "../../lexicons/tl/choice.tsv"
};
static const unsigned char file61[] = {
#embed "../../lexicons/tl/clarity.tsv"
};
static const unsigned char file62[] = {
#embed "../../lexicons/tl/competence.tsv"
};
static const unsigned char file63[] = {
#embed "../../lexicons/tl/courtesy.tsv"
};
static const unsigned char file64[] = {
#embed "../../lexicons/tl/cues.tsv"
};
static const unsigned char file65[] = {
#embed "../../lexicons/tl/delivery.tsv"
};
static const unsigned char file66[] = {
#embed "../../lexicons/tl/digital.tsv"
};
static const unsigned char file67[] = {
#embed "../../lexicons/tl/empathy.tsv"
};
static const unsigned char file68[] = {
#embed "../../lexicons/tl/evaluators.tsv"
};
static const unsigned char file69[] = {
#embed "../../lexicons/tl/fairness.tsv"
};
static const unsigned char file70[] = {
#embed "../../lexicons/tl/feedback.tsv"
};
static const unsigned char file71[] = {
#embed "../../lexicons/tl/followup.tsv"
};
static const unsigned char file72[] = {
#embed "../../lexicons/tl/knowledge.tsv"
};
static const unsigned char file73[] = {
#embed "../../lexicons/tl/listening.tsv"
};
static const unsigned char file74[] = {
#embed "../../lexicons/tl/loyalty.tsv"
};
static const unsigned char file75[] = {
#embed "../../lexicons/tl/names.yaml"
};
static const unsigned char file76[] = {
#embed "../../lexicons/tl/needs.tsv"
};
static const unsigned char file77[] = {
#embed "../../lexicons/tl/place.tsv"
};
static const unsigned char file78[] = {
#embed "../../lexicons/tl/price.tsv"
};
static const unsigned char file79[] = {
#embed "../../lexicons/tl/profile.yaml"
};
static const unsigned char file80[] = {
#embed "../../lexicons/tl/promises.tsv"
};
static const unsigned char file81[] = {
#embed "../../lexicons/tl/quality.tsv"
};
static const unsigned char file82[] = {
#embed "../../lexicons/tl/reachability.tsv"
};
static const unsigned char file83[] = {
#embed "../../lexicons/tl/refund.tsv"
};
static const unsigned char file84[] = {
#embed "../../lexicons/tl/repair.tsv"
};
static const unsigned char file85[] = {
#embed "../../lexicons/tl/replacement.tsv"
};
static const unsigned char file86[] = {
#embed "../../lexicons/tl/reputation.tsv"
};
static const unsigned char file87[] = {
#embed "../../lexicons/tl/resolution.tsv"
};
static const unsigned char file88[] = {
#embed "../../lexicons/tl/runaround.tsv"
};
static const unsigned char file89[] = {
#embed "../../lexicons/tl/satisfaction.tsv"
};
static const unsigned char file90[] = {
#embed "../../lexicons/tl/sets.tsv"
};
static const unsigned char file91[] = {
#embed "../../lexicons/tl/spelling.tsv"
};
static const unsigned char file92[] = {
#embed "../../lexicons/tl/trust.tsv"
};
static const unsigned char file93[] = {
#embed "../../lexicons/tl/waiting.tsv"
};
static const unsigned char file94[] = {
#embed "../../lexicons/tl/welcome.tsv"
};
static const unsigned char file95[] = {
#embed "../../lexicons/tl/workplace.tsv"
};

static const clexicons_file files[] = {
  {"en/identification.yaml", file0, sizeof file0},
  {"en/names.yaml", file1, sizeof file1},
  {"es/identification.yaml", file2, sizeof file2},
  {"es/names.yaml", file3, sizeof file3},
  {"es/profile.yaml", file4, sizeof file4},
  {"hbs/apology.tsv", file5, sizeof file5},
  {"hbs/billing.tsv", file6, sizeof file6},
  {"hbs/choice.tsv", file7, sizeof file7},
  {"hbs/clarity.tsv", file8, sizeof file8},
  {"hbs/competence.tsv", file9, sizeof file9},
  {"hbs/courtesy.tsv", file10, sizeof file10},
  {"hbs/cues.tsv", file11, sizeof file11},
  {"hbs/delivery.tsv", file12, sizeof file12},
  {"hbs/digital.tsv", file13, sizeof file13},
  {"hbs/empathy.tsv", file14, sizeof file14},
  {"hbs/evaluators.tsv", file15, sizeof file15},
  {"hbs/fairness.tsv", file16, sizeof file16},
  {"hbs/feedback.tsv", file17, sizeof file17},
  {"hbs/followup.tsv", file18, sizeof file18},
  {"hbs/identification.yaml", file19, sizeof file19},
  {"hbs/knowledge.tsv", file20, sizeof file20},
  {"hbs/listening.tsv", file21, sizeof file21},
  {"hbs/loyalty.tsv", file22, sizeof file22},
  {"hbs/names.yaml", file23, sizeof file23},
  {"hbs/needs.tsv", file24, sizeof file24},
  {"hbs/place.tsv", file25, sizeof file25},
  {"hbs/price.tsv", file26, sizeof file26},
  {"hbs/profile.yaml", file27, sizeof file27},
  {"hbs/promises.tsv", file28, sizeof file28},
  {"hbs/quality.tsv", file29, sizeof file29},
  {"hbs/reachability.tsv", file30, sizeof file30},
  {"hbs/refund.tsv", file31, sizeof file31},
  {"hbs/repair.tsv", file32, sizeof file32},
  {"hbs/replacement.tsv", file33, sizeof file33},
  {"hbs/reputation.tsv", file34, sizeof file34},
  {"hbs/resolution.tsv", file35, sizeof file35},
  {"hbs/runaround.tsv", file36, sizeof file36},
  {"hbs/satisfaction.tsv", file37, sizeof file37},
  {"hbs/sets.tsv", file38, sizeof file38},
  {"hbs/spelling.tsv", file39, sizeof file39},
  {"hbs/trust.tsv", file40, sizeof file40},
  {"hbs/waiting.tsv", file41, sizeof file41},
  {"hbs/welcome.tsv", file42, sizeof file42},
  {"hbs/workplace.tsv", file43, sizeof file43},
  {"shared/emoji.tsv", file44, sizeof file44},
  {"shared/emoticons.tsv", file45, sizeof file45},
  {"shared/fields.tsv", file46, sizeof file46},
  {"shared/names.yaml", file47, sizeof file47},
  {"ta/courtesy.tsv", file48, sizeof file48},
  {"ta/cues.tsv", file49, sizeof file49},
  {"ta/evaluators.tsv", file50, sizeof file50},
  {"ta/identification.yaml", file51, sizeof file51},
  {"ta/names.yaml", file52, sizeof file52},
  {"ta/profile.yaml", file53, sizeof file53},
  {"ta/sets.tsv", file54, sizeof file54},
  {"ta/spelling.tsv", file55, sizeof file55},
  {"ta/waiting.tsv", file56, sizeof file56},
  {"themes.yaml", file57, sizeof file57},
  {"tl/apology.tsv", file58, sizeof file58},
  {"tl/billing.tsv", file59, sizeof file59},
  {"tl/choice.tsv", file60, sizeof file60},
  {"tl/clarity.tsv", file61, sizeof file61},
  {"tl/competence.tsv", file62, sizeof file62},
  {"tl/courtesy.tsv", file63, sizeof file63},
  {"tl/cues.tsv", file64, sizeof file64},
  {"tl/delivery.tsv", file65, sizeof file65},
  {"tl/digital.tsv", file66, sizeof file66},
  {"tl/empathy.tsv", file67, sizeof file67},
  {"tl/evaluators.tsv", file68, sizeof file68},
  {"tl/fairness.tsv", file69, sizeof file69},
  {"tl/feedback.tsv", file70, sizeof file70},
  {"tl/followup.tsv", file71, sizeof file71},
  {"tl/knowledge.tsv", file72, sizeof file72},
  {"tl/listening.tsv", file73, sizeof file73},
  {"tl/loyalty.tsv", file74, sizeof file74},
  {"tl/names.yaml", file75, sizeof file75},
  {"tl/needs.tsv", file76, sizeof file76},
  {"tl/place.tsv", file77, sizeof file77},
  {"tl/price.tsv", file78, sizeof file78},
  {"tl/profile.yaml", file79, sizeof file79},
  {"tl/promises.tsv", file80, sizeof file80},
  {"tl/quality.tsv", file81, sizeof file81},
  {"tl/reachability.tsv", file82, sizeof file82},
  {"tl/refund.tsv", file83, sizeof file83},
  {"tl/repair.tsv", file84, sizeof file84},
  {"tl/replacement.tsv", file85, sizeof file85},
  {"tl/reputation.tsv", file86, sizeof file86},
  {"tl/resolution.tsv", file87, sizeof file87},
  {"tl/runaround.tsv", file88, sizeof file88},
  {"tl/satisfaction.tsv", file89, sizeof file89},
  {"tl/sets.tsv", file90, sizeof file90},
  {"tl/spelling.tsv", file91, sizeof file91},
  {"tl/trust.tsv", file92, sizeof file92},
  {"tl/waiting.tsv", file93, sizeof file93},
  {"tl/welcome.tsv", file94, sizeof file94},
  {"tl/workplace.tsv", file95, sizeof file95},
};

size_t clexicons_count(void) { return sizeof files / sizeof *files; }

clexicons_file clexicons_get(size_t index) { return files[index]; }
