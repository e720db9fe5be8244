// Made by scripts/embed-lexicons; do not edit.
#include "clexicons.h"

static const unsigned char file0[] = {
#embed "../../profiles/app-store-connect.tsv"
};
static const unsigned char file1[] = {
#embed "../../profiles/freshdesk.tsv"
};
static const unsigned char file2[] = {
#embed "../../profiles/google-forms.tsv"
};
static const unsigned char file3[] = {
#embed "../../profiles/google-play.tsv"
};
static const unsigned char file4[] = {
#embed "../../profiles/help-scout.tsv"
};
static const unsigned char file5[] = {
#embed "../../profiles/intercom.tsv"
};
static const unsigned char file6[] = {
#embed "../../profiles/qualtrics.tsv"
};
static const unsigned char file7[] = {
#embed "../../profiles/surveymonkey.tsv"
};
static const unsigned char file8[] = {
#embed "../../profiles/trustpilot.tsv"
};
static const unsigned char file9[] = {
#embed "../../profiles/typeform.tsv"
};
static const unsigned char file10[] = {
#embed "../../profiles/zendesk-api.tsv"
};
static const unsigned char file11[] = {
#embed "../../profiles/zendesk-explore.tsv"
};

static const clexicons_file files[] = {
  {"app-store-connect.tsv", file0, sizeof file0},
  {"freshdesk.tsv", file1, sizeof file1},
  {"google-forms.tsv", file2, sizeof file2},
  {"google-play.tsv", file3, sizeof file3},
  {"help-scout.tsv", file4, sizeof file4},
  {"intercom.tsv", file5, sizeof file5},
  {"qualtrics.tsv", file6, sizeof file6},
  {"surveymonkey.tsv", file7, sizeof file7},
  {"trustpilot.tsv", file8, sizeof file8},
  {"typeform.tsv", file9, sizeof file9},
  {"zendesk-api.tsv", file10, sizeof file10},
  {"zendesk-explore.tsv", file11, sizeof file11},
};

size_t cprofiles_count(void) { return sizeof files / sizeof *files; }

clexicons_file cprofiles_get(size_t index) { return files[index]; }
