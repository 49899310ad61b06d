package dev.reproof.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.evidence.Run;
import dev.reproof.ui.Fixture;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EndWordsTest {
  @Test
  void tellsWhatWasLeftOfACommandAndWhatItChanged() {
    Run run = Fixture.harbour().runs().getOrDefault("03", List.of()).getFirst();
    assertThat(EndWords.of(run)).endsWith("with exit 0 after 3.1 s");
    Run left = Fixture.leaving(run, List.of("412 sl\u202Eeep", "413 nc"), List.of("a.txt"));
    assertThat(EndWords.of(left))
        .endsWith(
            "after 3.1 s; what it left running was ended: 412 sl<U+202E>eep, 413 nc;"
                + " it changed a.txt");
    List<String> many = IntStream.range(0, 9).mapToObj(i -> i + " sh").toList();
    assertThat(EndWords.of(Fixture.leaving(run, many, List.of())))
        .endsWith("ended: 0 sh, 1 sh, 2 sh, 3 sh, 4 sh, 5 sh, 6 sh, 7 sh, …");
  }
}
