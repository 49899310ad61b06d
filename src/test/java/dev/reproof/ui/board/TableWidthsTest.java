package dev.reproof.ui.board;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.tracker.Column;
import dev.reproof.ui.board.TableWidths.Need;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableWidthsTest {
  private static final List<Need> NEEDS =
      List.of(new Need(60, 70, 2), new Need(150, 300, Need.TITLE), new Need(90, 200, 0));

  @Test
  void leaveWhatIsLeftToTheTitle() {
    assertThat(TableWidths.of(NEEDS, 700)).containsExactly(70.0, 430.0, 200.0);
  }

  @Test
  void takeFromTheEvidenceBeforeTheTitle() {
    assertThat(TableWidths.of(NEEDS, 500)).containsExactly(70.0, 300.0, 130.0);
    assertThat(TableWidths.of(NEEDS, 400)).containsExactly(70.0, 240.0, 90.0);
  }

  @Test
  void cutTheStatusOnlyWhereNoNameGivesWay() {
    List<Need> needs =
        List.of(
            new Need(60, 120, Need.rank(Column.STATUS)),
            new Need(60, 120, Need.rank(Column.REVIEWER)));
    assertThat(TableWidths.of(needs, 180)).containsExactly(120.0, 60.0);
    assertThat(TableWidths.of(needs, 150)).containsExactly(90.0, 60.0);
  }

  @Test
  void keepWhatEachNeedsAtLeast() {
    assertThat(TableWidths.of(NEEDS, 100)).containsExactly(60.0, 150.0, 90.0);
  }

  @Test
  void leaveItToTheLastWhereNoColumnIsATitle() {
    assertThat(TableWidths.of(List.of(new Need(10, 20, 2), new Need(10, 20, 2)), 100))
        .containsExactly(20.0, 80.0);
  }
}
