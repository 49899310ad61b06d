package dev.reproof.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.text.SourceText;
import dev.reproof.tracker.Box;
import dev.reproof.tracker.BoxKind;
import dev.reproof.tracker.CommandRecord;
import dev.reproof.tracker.Gate;
import dev.reproof.tracker.Section;
import dev.reproof.tracker.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class PhraseTest {
  /// The same words in two packets, in every place where they mean something.
  private static final String PACKET =
      """
      ## Packet %1$s Checklist: Buoys

      ### Required Tests

      - [x] `widget`
      - [x] `sh buoys.sh` -> exit 0

      ### Notes

      - [ ] `widget`
      - [x] P0 PASS

      ### Packet %1$s Review Evidence

      Commands run:
      1. `sh buoys.sh` -> exit 0
      - P0 PASS

      Gate checklist:
      - P0 PASS

      Verdict: APPROVED

      """;

  @Test
  void theSameWordsMeanWhatTheirPlaceSays() {
    String text = PACKET.formatted("01") + PACKET.formatted("02");
    List<Section> sections =
        TrackerParser.parse(SourceText.of(text)).packets().stream()
            .map(p -> p.section().orElseThrow())
            .toList();

    assertThat(sections).hasSize(2);
    for (Section section : sections) {
      assertThat(section.boxes())
          .extracting(Box::kind)
          .containsExactly(BoxKind.COMMAND, BoxKind.COMMAND, BoxKind.PLAIN, BoxKind.GATE);
      assertThat(section.records()).extracting(CommandRecord::result).containsExactly("exit 0");
      assertThat(section.evidence().getFirst().gates())
          .extracting(Gate::word)
          .containsExactly("PASS");
      assertThat(section.evidence().getFirst().verdicts())
          .extracting(Verdict::word)
          .containsExactly("APPROVED");
    }
  }

  @Test
  void aSharedMeaningKeepsThePlaceOfEachLine() {
    String text = PACKET.formatted("01") + PACKET.formatted("02");
    for (var packet : TrackerParser.parse(SourceText.of(text)).packets()) {
      Section section = packet.section().orElseThrow();
      for (Box box : section.boxes()) {
        assertThat(section.span(box.textSpan()).of(text)).isEqualTo(box.text());
        box.command()
            .ifPresent(c -> assertThat(section.span(c.span()).of(text)).isEqualTo(c.text()));
        box.gate().ifPresent(g -> assertThat(section.span(g.span()).of(text)).isEqualTo("PASS"));
      }
      for (CommandRecord entry : section.records()) {
        assertThat(section.span(entry.resultSpan()).of(text)).isEqualTo(entry.result());
      }
      for (Gate gate : section.evidence().getFirst().gates()) {
        assertThat(section.span(gate.span()).of(text)).isEqualTo("PASS");
      }
    }
  }

  @Test
  void keepsOnceWhatComesAgainAndItsLikesApart() {
    SharedTexts texts = new SharedTexts();
    String text = "None. None. None. Nope. " + "long ".repeat(60);
    texts.phrase(text, 0, 5);
    Phrase again = texts.phrase(text, 6, 11);

    assertThat(texts.phrase(text, 12, 17)).isSameAs(again);
    assertThat(texts.phrase(text, 18, 23).text()).isEqualTo("Nope.");
    assertThat(texts.phrase(text, 24, text.length()).text()).isEqualTo("long ".repeat(60));
    assertThat(texts.of("")).isEmpty();
  }

  @Test
  void whatStandsOnceDrivesNothingOut() {
    SharedTexts texts = new SharedTexts();
    texts.phrase("None.");
    Phrase common = texts.phrase("None.");

    for (int i = 0; i < 100_000; i++) {
      assertThat(texts.of("harbour " + i)).isEqualTo("harbour " + i);
    }

    assertThat(texts.phrase("None.")).isSameAs(common);
  }
}
