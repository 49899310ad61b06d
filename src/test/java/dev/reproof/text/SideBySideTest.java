package dev.reproof.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SideBySideTest {
  @Test
  void bothTextsStandBesideEachOtherWhole() {
    long seed = System.nanoTime();
    System.out.println("SideBySideTest seed " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      List<String> left = lines(random);
      List<String> right = lines(random);
      List<SideBySide.Pair> pairs = SideBySide.of(left, right, String::toLowerCase);
      assertThat(pairs.stream().map(SideBySide.Pair::left).filter(Objects::nonNull))
          .containsExactlyElementsOf(left);
      assertThat(pairs.stream().map(SideBySide.Pair::right).filter(Objects::nonNull))
          .containsExactlyElementsOf(right);
      assertThat(pairs)
          .allMatch(
              p ->
                  !p.same()
                      || Objects.requireNonNull(p.left())
                          .equalsIgnoreCase(Objects.requireNonNull(p.right())));
    }
  }

  private static List<String> lines(Random random) {
    List<String> lines = new ArrayList<>();
    for (int i = random.nextInt(20); i > 0; i--) {
      lines.add(List.of("a", "A", "b", "c", "").get(random.nextInt(5)));
    }
    return lines;
  }
}
