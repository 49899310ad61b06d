package dev.reproof.ui.board;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.markdown.TrackerParser;
import dev.reproof.text.SourceText;
import dev.reproof.tracker.Tracker;
import org.junit.jupiter.api.Test;

/// Which words are offered while a cell is typed.
class CellWordsTest {
  private static final Tracker BOARD =
      TrackerParser.parse(
          SourceText.of(
              """
              # Quay

              | Packet | Title | Status | Implementer | Reviewer |
              |---|---|---|---|---|
              | 01 | Lights | Done | Jonas | Ida |
              | 02 | Jetty | Todo | Johanna | Ida |
              | 03 | Ropes | Todo | Mara | J\u202Eosua |
              """));

  @Test
  void whatIsTypedStandsFirstSoThatEnterTakesIt() {
    CellWords names = CellWords.of(BOARD, "Implementer");
    assertThat(names.meant("jo")).containsExactly("jo", "Johanna", "Jonas");
    assertThat(names.meant("ara")).containsExactly("ara", "Mara");
    assertThat(names.meant("Mara")).isEmpty();
    assertThat(names.meant("Ute")).isEmpty();
    assertThat(names.meant(" ")).isEmpty();
  }

  @Test
  void aStatusMayBeAnyColumnOfTheBoardAsTheFileSpellsIt() {
    assertThat(CellWords.of(BOARD, "Status").known()).contains("Done", "Todo", "Blocked");
  }

  @Test
  void idsAndTitlesAreNotOffered() {
    assertThat(CellWords.of(BOARD, "Packet").known()).isEmpty();
    assertThat(CellWords.of(BOARD, "Title").known()).isEmpty();
  }

  @Test
  void aWordWithCharactersThatAreNotSeenIsNotOffered() {
    assertThat(CellWords.of(BOARD, "Reviewer").known()).containsExactly("Ida");
  }
}
