package dev.reproof.text;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SourceTextTest {
  private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private static byte[] withBom(String text) {
    byte[] plain = text.getBytes(UTF_8);
    byte[] all = Arrays.copyOf(BOM, BOM.length + plain.length);
    System.arraycopy(plain, 0, all, BOM.length, plain.length);
    return all;
  }

  private static SourceText read(String text) {
    return SourceText.decode(text.getBytes(UTF_8));
  }

  private static long seed() {
    long seed = new Random().nextLong();
    System.out.println("seed " + seed);
    return seed;
  }

  @Test
  void givesBackTheSameBytesForAnyBytes() {
    long seed = seed();
    Generated made = new Generated(seed);
    for (int i = 0; i < 2_000; i++) {
      byte[] bytes = i % 2 == 0 ? made.bytes(400) : made.text(12).getBytes(UTF_8);

      assertThat(SourceText.decode(bytes).encode())
          .as("seed %d, text %d", seed, i)
          .isEqualTo(bytes);
    }
  }

  @Test
  void withoutEditsItIsItself() throws EditRefused {
    SourceText text = read("a\r\nb\n");

    assertThat(text.apply(List.of())).isSameAs(text);
    assertThat(text.apply(List.of(new TextEdit(new Span(0, 1), "a", "a")))).isSameAs(text);
  }

  @Test
  void editsTouchOnlyTheirSpansAndAreUndoneExactly() throws EditRefused {
    long seed = seed();
    Generated made = new Generated(seed);
    for (int i = 0; i < 2_000; i++) {
      byte[] bytes = made.text(20).getBytes(UTF_8);
      SourceText before = SourceText.decode(bytes);
      List<TextEdit> edits = made.edits(before.text(), 5);

      SourceText after = before.apply(edits);

      assertThat(after.encode())
          .as("seed %d, text %d", seed, i)
          .isEqualTo(editedByBytes(before, bytes, edits));
      assertThat(after.apply(inverse(edits)).encode())
          .as("undone, seed %d, text %d", seed, i)
          .isEqualTo(bytes);
    }
  }

  /// The same edits made on the bytes, by the offsets that [SourceText#byteOffset] gives.
  private static byte[] editedByBytes(SourceText before, byte[] bytes, List<TextEdit> edits) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int done = 0;
    for (TextEdit edit : sorted(edits)) {
      int start = before.byteOffset(edit.span().start());
      out.write(bytes, done, start - done);
      out.writeBytes(edit.replacement().getBytes(UTF_8));
      done = before.byteOffset(edit.span().end());
    }
    out.write(bytes, done, bytes.length - done);
    return out.toByteArray();
  }

  private static List<TextEdit> inverse(List<TextEdit> edits) {
    List<TextEdit> inverse = new ArrayList<>();
    int grown = 0;
    for (TextEdit edit : sorted(edits)) {
      int start = edit.span().start() + grown;
      inverse.add(
          new TextEdit(
              new Span(start, start + edit.replacement().length()),
              edit.replacement(),
              edit.expected()));
      grown += edit.growth();
    }
    return inverse;
  }

  private static List<TextEdit> sorted(List<TextEdit> edits) {
    return edits.stream().sorted(Comparator.comparingInt(e -> e.span().start())).toList();
  }

  @Test
  void keepsTheByteOrderMarkOutOfTheTextAndInTheBytes() throws EditRefused {
    SourceText text = SourceText.decode(withBom("# Täler\n"));

    assertThat(text.hasBom()).isTrue();
    assertThat(text.text()).isEqualTo("# Täler\n");
    assertThat(text.byteOffset(0)).isEqualTo(3);
    SourceText edited = text.apply(List.of(TextEdit.insert(2, "Die ")));
    assertThat(edited.encode()).isEqualTo(withBom("# Die Täler\n"));
  }

  @Test
  void aSecondByteOrderMarkIsText() {
    byte[] bytes = withBom("\uFEFFx");

    SourceText text = SourceText.decode(bytes);

    assertThat(text.text()).isEqualTo("\uFEFFx");
    assertThat(text.encode()).isEqualTo(bytes);
  }

  @Test
  void knowsLinesByAnyLineEnd() {
    SourceText text = read("one\ntwo\r\nthree\rfour\r\r\nfive");

    assertThat(text.lineCount()).isEqualTo(6);
    assertThat(List.of(1, 2, 3, 4, 5, 6).stream().map(text::line))
        .containsExactly("one", "two", "three", "four", "", "five");
    assertThat(text.lineAt(0)).isEqualTo(1);
    assertThat(text.lineAt(3)).isEqualTo(1);
    assertThat(text.lineAt(4)).isEqualTo(2);
    assertThat(text.lineAt(text.text().length())).isEqualTo(6);
  }

  @Test
  void aLastLineEndBeginsNoFurtherLine() {
    assertThat(read("one\n").lineCount()).isEqualTo(1);
    assertThat(read("").lineCount()).isEqualTo(1);
    assertThat(read("\n").line(1)).isEmpty();
  }

  @Test
  void newTextTakesTheLineEndOfItsNeighbour() {
    SourceText mixed = read("unix\ndos\r\nmac\rlast");

    assertThat(mixed.lineEndingNear(1)).isEqualTo("\n");
    assertThat(mixed.lineEndingNear(2)).isEqualTo("\r\n");
    assertThat(mixed.lineEndingNear(3)).isEqualTo("\r");
    assertThat(mixed.lineEndingNear(4)).isEqualTo("\r");
    assertThat(read("only").lineEndingNear(1)).isEqualTo("\n");
  }

  @Test
  void countsBytesOfWhatTakesSeveral() {
    SourceText text = SourceText.decode(withBom("aé→😀z"));

    assertThat(text.byteOffset(1)).isEqualTo(3 + 1);
    assertThat(text.byteOffset(2)).isEqualTo(3 + 3);
    assertThat(text.byteOffset(3)).isEqualTo(3 + 6);
    assertThat(text.byteOffset(5)).isEqualTo(3 + 10);
    assertThat(text.byteOffset(6)).isEqualTo(3 + 11);
  }

  @Test
  void keepsNulAsItIs() throws EditRefused {
    SourceText text = read("a\u0000b\n");

    assertThat(text.readOnlyReason()).isEmpty();
    assertThat(text.apply(List.of(new TextEdit(new Span(2, 3), "b", "c"))).encode())
        .isEqualTo("a\u0000c\n".getBytes(UTF_8));
  }

  @Test
  void refusesAnEditThatExpectsAnotherText() {
    SourceText text = read("| DONE |\n");

    assertThatThrownBy(() -> text.apply(List.of(new TextEdit(new Span(2, 6), "TODO", "X"))))
        .isInstanceOf(EditRefused.class)
        .hasMessage("line 1 no longer holds \"TODO\"");
    assertThatThrownBy(() -> text.apply(List.of(new TextEdit(new Span(40, 41), "a", "b"))))
        .isInstanceOf(EditRefused.class);
  }

  @Test
  void refusesEditsThatOverlap() {
    SourceText text = read("abcdef");
    TextEdit first = new TextEdit(new Span(1, 4), "bcd", "x");
    TextEdit second = new TextEdit(new Span(3, 5), "de", "y");

    assertThatThrownBy(() -> text.apply(List.of(second, first)))
        .isInstanceOf(EditRefused.class)
        .hasMessageContaining("overlap");
  }

  @Test
  void editsThatTouchAreNoOverlap() throws EditRefused {
    SourceText text = read("abc");
    TextEdit first = new TextEdit(new Span(0, 1), "a", "1");
    TextEdit between = TextEdit.insert(1, "-");
    TextEdit second = new TextEdit(new Span(1, 2), "b", "2");

    assertThat(text.apply(List.of(second, between, first)).text()).isEqualTo("1-2c");
  }

  @Test
  void refusesToLeaveHalfACharacter() {
    SourceText text = read("a😀b");

    assertThatThrownBy(() -> text.apply(List.of(TextEdit.insert(2, "x"))))
        .isInstanceOf(EditRefused.class)
        .hasMessageContaining("half a character");
    assertThatThrownBy(() -> text.apply(List.of(TextEdit.insert(1, "\uD83D"))))
        .isInstanceOf(EditRefused.class);
  }

  @Test
  void whatIsNotUtf8IsReadOnlyAndKeepsItsBytes() {
    byte[] bytes = {'a', '\n', 'b', (byte) 0xC3, '(', '\n'};

    SourceText text = SourceText.decode(bytes);

    assertThat(text.readOnlyReason())
        .contains("byte 3 (line 2) is not valid UTF-8; mend it to edit the file here");
    assertThat(text.encode()).isEqualTo(bytes);
    assertThatThrownBy(() -> text.apply(List.of(TextEdit.insert(0, "x"))))
        .isInstanceOf(EditRefused.class)
        .hasMessageContaining("read-only");
  }

  @Test
  void namesUtf16() {
    byte[] plain = "\uFEFFhello".getBytes(UTF_16LE);

    assertThat(SourceText.decode(plain).readOnlyReason().orElseThrow()).contains("UTF-16");
  }

  @Test
  void refusesOverlongAndSurrogateBytes() {
    assertThat(SourceText.decode(new byte[] {(byte) 0xC0, (byte) 0x80}).readOnlyReason())
        .isPresent();
    byte[] surrogate = {(byte) 0xED, (byte) 0xA0, (byte) 0x80};
    assertThat(SourceText.decode(surrogate).readOnlyReason()).isPresent();
  }

  @Test
  void readOnlyForAReasonRefusesEditsAndKeepsTheRest() {
    SourceText text = read("x\n").readOnly("it belongs to somebody else");

    assertThat(text.sha256()).isEqualTo(read("x\n").sha256());
    assertThatThrownBy(() -> text.apply(List.of(TextEdit.insert(0, "y"))))
        .hasMessage("the file is read-only here: it belongs to somebody else");
  }

  @Test
  void hashesTheBytesOfTheFile() {
    assertThat(read("abc").sha256())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(SourceText.decode(withBom("abc")).sha256()).isNotEqualTo(read("abc").sha256());
  }
}
