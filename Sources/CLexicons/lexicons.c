// Made by scripts/embed-lexicons; do not edit.
#include "clexicons.h"

static const unsigned char file0[] = {
#embed "../../lexicons/en/identification.yaml"
};
static const unsigned char file1[] = {
#embed "../../lexicons/es/identification.yaml"
};
static const unsigned char file2[] = {
#embed "../../lexicons/es/profile.yaml"
};
static const unsigned char file3[] = {
#embed "../../lexicons/hbs/apology.tsv"
};
static const unsigned char file4[] = {
#embed "../../lexicons/hbs/clarity.tsv"
};
static const unsigned char file5[] = {
#embed "../../lexicons/hbs/competence.tsv"
};
static const unsigned char file6[] = {
#embed "../../lexicons/hbs/courtesy.tsv"
};
static const unsigned char file7[] = {
#embed "../../lexicons/hbs/cues.tsv"
};
static const unsigned char file8[] = {
#embed "../../lexicons/hbs/empathy.tsv"
};
static const unsigned char file9[] = {
#embed "../../lexicons/hbs/fairness.tsv"
};
static const unsigned char file10[] = {
#embed "../../lexicons/hbs/feedback.tsv"
};
static const unsigned char file11[] = {
#embed "../../lexicons/hbs/followup.tsv"
};
static const unsigned char file12[] = {
#embed "../../lexicons/hbs/identification.yaml"
};
static const unsigned char file13[] = {
#embed "../../lexicons/hbs/knowledge.tsv"
};
static const unsigned char file14[] = {
#embed "../../lexicons/hbs/listening.tsv"
};
static const unsigned char file15[] = {
#embed "../../lexicons/hbs/needs.tsv"
};
static const unsigned char file16[] = {
#embed "../../lexicons/hbs/promises.tsv"
};
static const unsigned char file17[] = {
#embed "../../lexicons/hbs/reachability.tsv"
};
static const unsigned char file18[] = {
#embed "../../lexicons/hbs/refund.tsv"
};
static const unsigned char file19[] = {
#embed "../../lexicons/hbs/repair.tsv"
};
static const unsigned char file20[] = {
#embed "../../lexicons/hbs/replacement.tsv"
};
static const unsigned char file21[] = {
#embed "../../lexicons/hbs/resolution.tsv"
};
static const unsigned char file22[] = {
#embed "../../lexicons/hbs/runaround.tsv"
};
static const unsigned char file23[] = {
#embed "../../lexicons/hbs/sets.tsv"
};
static const unsigned char file24[] = {
#embed "../../lexicons/hbs/trust.tsv"
};
static const unsigned char file25[] = {
#embed "../../lexicons/hbs/waiting.tsv"
};
static const unsigned char file26[] = {
#embed "../../lexicons/hbs/welcome.tsv"
};
static const unsigned char file27[] = {
#embed "../../lexicons/shared/emoji.tsv"
};
static const unsigned char file28[] = {
#embed "../../lexicons/shared/emoticons.tsv"
};
static const unsigned char file29[] = {
#embed "../../lexicons/ta/identification.yaml"
};
static const unsigned char file30[] = {
#embed "../../lexicons/themes.yaml"
};
static const unsigned char file31[] = {
#embed "../../lexicons/tl/identification.yaml"
};

static const clexicons_file files[] = {
  {"en/identification.yaml", file0, sizeof file0},
  {"es/identification.yaml", file1, sizeof file1},
  {"es/profile.yaml", file2, sizeof file2},
  {"hbs/apology.tsv", file3, sizeof file3},
  {"hbs/clarity.tsv", file4, sizeof file4},
  {"hbs/competence.tsv", file5, sizeof file5},
  {"hbs/courtesy.tsv", file6, sizeof file6},
  {"hbs/cues.tsv", file7, sizeof file7},
  {"hbs/empathy.tsv", file8, sizeof file8},
  {"hbs/fairness.tsv", file9, sizeof file9},
  {"hbs/feedback.tsv", file10, sizeof file10},
  {"hbs/followup.tsv", file11, sizeof file11},
  {"hbs/identification.yaml", file12, sizeof file12},
  {"hbs/knowledge.tsv", file13, sizeof file13},
  {"hbs/listening.tsv", file14, sizeof file14},
  {"hbs/needs.tsv", file15, sizeof file15},
  {"hbs/promises.tsv", file16, sizeof file16},
  {"hbs/reachability.tsv", file17, sizeof file17},
  {"hbs/refund.tsv", file18, sizeof file18},
  {"hbs/repair.tsv", file19, sizeof file19},
  {"hbs/replacement.tsv", file20, sizeof file20},
  {"hbs/resolution.tsv", file21, sizeof file21},
  {"hbs/runaround.tsv", file22, sizeof file22},
  {"hbs/sets.tsv", file23, sizeof file23},
  {"hbs/trust.tsv", file24, sizeof file24},
  {"hbs/waiting.tsv", file25, sizeof file25},
  {"hbs/welcome.tsv", file26, sizeof file26},
  {"shared/emoji.tsv", file27, sizeof file27},
  {"shared/emoticons.tsv", file28, sizeof file28},
  {"ta/identification.yaml", file29, sizeof file29},
  {"themes.yaml", file30, sizeof file30},
  {"tl/identification.yaml", file31, sizeof file31},
};

size_t clexicons_count(void) { return sizeof files / sizeof *files; }

clexicons_file clexicons_get(size_t index) { return files[index]; }
