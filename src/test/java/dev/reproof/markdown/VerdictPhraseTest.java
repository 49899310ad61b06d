package dev.reproof.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictPhraseTest {
  @ParameterizedTest
  @CsvSource({
    "APPROVED, APPROVED",
    "APPROVED BY ADA, APPROVED",
    "APPROVED AS IS, APPROVED",
    "APPROVED WITH NOTES, APPROVED",
    "APPROVED-by-Ada, APPROVED",
    "APPROVED IN full, APPROVED",
    "APPROVED (with a note), APPROVED",
    "APPROVED WITH CONDITIONS, APPROVED WITH CONDITIONS",
    "APPROVED PENDING CI, APPROVED PENDING CI",
    "BLOCKED PENDING CI, BLOCKED",
    "GO FOR LAUNCH, GO",
    "GO WITH CONDITIONS (beta), GO WITH CONDITIONS",
    "GO_WITH_CONDITIONS, GO_WITH_CONDITIONS",
    "NO-GO for now, NO-GO",
    "NOT APPROVED, NOT APPROVED",
    "Not approved yet, Not approved",
    "CHANGES REQUESTED BY ADA, CHANGES REQUESTED",
    "Changes requested, Changes requested",
    "LANE COMPLETE, LANE COMPLETE",
    "READY_FOR_LAUNCH, READY_FOR_LAUNCH",
    "Approved by Ada, Approved",
    "not-ready yet, not-ready",
    "'(pending)', ''",
  })
  void takesTheWordsThatAreTheVerdict(String text, String word) {
    assertThat(text.substring(0, VerdictPhrase.end(text, 0))).isEqualTo(word);
  }
}
