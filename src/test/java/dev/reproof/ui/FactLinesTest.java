package dev.reproof.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FactLinesTest {
  /// Three marks, the second of which has no briefer word.
  private static final List<double[]> MARKS =
      List.of(new double[] {100, 60}, new double[] {80}, new double[] {80, 60});

  private static FactLines in(double room) {
    return FactLines.of(MARKS, 4, room, 3);
  }

  @Test
  void theUsualWordsStandOnOneLineWhereTheyFit() {
    assertThat(in(268)).isEqualTo(new FactLines(List.of(0, 0, 0), List.of(0, 0, 0)));
  }

  @Test
  void brieferWordsComeBeforeAFurtherLine() {
    assertThat(in(228)).isEqualTo(new FactLines(List.of(1, 0, 0), List.of(0, 0, 0)));
    assertThat(in(208)).isEqualTo(new FactLines(List.of(1, 0, 1), List.of(0, 0, 0)));
  }

  @Test
  void aFurtherLineComesBeforeAMarkIsCut() {
    assertThat(in(207)).isEqualTo(new FactLines(List.of(0, 0, 0), List.of(0, 0, 1)));
    assertThat(in(150)).isEqualTo(new FactLines(List.of(1, 0, 0), List.of(0, 0, 1)));
    assertThat(in(90)).isEqualTo(new FactLines(List.of(1, 0, 0), List.of(0, 1, 2)));
  }

  @Test
  void theLastLineTakesWhatHasNoLineOfItsOwn() {
    assertThat(FactLines.of(MARKS, 4, 90, 2).lines()).containsExactly(0, 1, 1);
    assertThat(FactLines.of(MARKS, 4, 90, 1).count()).isEqualTo(1);
  }
}
