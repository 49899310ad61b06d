package dev.reproof.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.markdown.TrackerParser;
import dev.reproof.text.SourceText;
import dev.reproof.tracker.StatusColumn;
import dev.reproof.tracker.Tracker;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The word that a move or a verdict writes into a Status cell.
class BoardWordsTest {
  @ParameterizedTest
  @CsvSource({
    "IN_REVIEW, DONE|REVIEW|IN_REVIEW|IN_REVIEW, IN_REVIEW",
    "BLOCKED, DONE|BLOCKED (01), BLOCKED",
    "TO_DO, DONE|—|—|PENDING, PENDING",
    "TO_DO, DONE|—, TODO",
    "DONE, DEFERRED|TODO, DONE",
  })
  void isTheOneThatTheBoardUsesMost(StatusColumn column, String used, String word) {
    assertThat(BoardWords.status(tracker(used), column)).isEqualTo(word);
  }

  @ParameterizedTest
  @CsvSource({
    "IN_REVIEW, TODO|DONE, REVIEW",
    "IN_REVIEW, TODO|IN_PROGRESS|DONE, IN_REVIEW",
    "IN_REVIEW, To do|In progress|Done, In review",
    "IN_REVIEW, To Do|In Progress|Done, In Review",
    "IN_REVIEW, todo|in_progress, in_review",
    "CHANGES_REQUESTED, Todo|Done, Changes requested",
    "CHANGES_REQUESTED, IN PROGRESS|DONE, CHANGES REQUESTED",
    "CHANGES_REQUESTED, On fire|DONE, CHANGES_REQUESTED",
    "BLOCKED, todo|done, blocked",
    "BLOCKED, Todo|Done, Blocked",
    "BLOCKED, —|-, BLOCKED",
    "DONE, [DONE](#packet-00)|TODO, DONE",
  })
  void isSpelledAsTheOthersWhereTheBoardHasNone(StatusColumn column, String used, String word) {
    assertThat(BoardWords.status(tracker(used), column)).isEqualTo(word);
  }

  @ParameterizedTest
  @CsvSource({
    "[DONE](#p-01), DONE",
    "[DONE][one], DONE",
    "[DONE], DONE",
    "**[Done](docs/a_(b).md 'seen')**, DONE",
    "![tick](tick.svg) DONE, DONE",
    "[![tick](tick.svg) DONE](#p-01), DONE",
    "![DONE](done.svg), DONE",
    "DONE., DONE",
    "Done!, DONE",
    "[In progress](#p-01), IN_PROGRESS",
    "[BLOCKED](#p-02) (GA-02), BLOCKED",
    "DONE. (2026-02-09), DONE",
    "[ ], ''",
    "—, —",
  })
  void isReadAsAReaderSeesIt(String cell, String word) {
    assertThat(StatusColumn.plain(cell)).isEqualTo(word);
  }

  private static Tracker tracker(String words) {
    StringBuilder text = new StringBuilder("# T\n\n| Packet | Title | Status |\n|--|--|--|\n");
    int n = 0;
    for (String word : words.split("\\|")) {
      text.append("| %02d | A | %s |\n".formatted(n++, word));
    }
    return TrackerParser.parse(SourceText.of(text.toString()));
  }
}
