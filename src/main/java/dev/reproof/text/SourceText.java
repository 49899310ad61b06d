package dev.reproof.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The exact text of a file: the same bytes in are the same bytes out, whatever they are.
///
/// Offsets are UTF-16 code units into [#text], which never holds the byte order mark. Lines count
/// from 1 and end with LF, CRLF or CR, each kept. A file that is not valid UTF-8 is shown with
/// replacement characters and is read-only: its own bytes are what [#encode] gives back.
public final class SourceText {
  private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final String text;
  private final boolean bom;
  private final byte @Nullable [] exactBytes;
  private final @Nullable String readOnlyReason;

  /// Both are worked out when first asked for; two threads may both do it, and find the same.
  private @Nullable String sha256;

  /// Volatile, for what is in an array is seen by another thread only behind such a write.
  private volatile int @Nullable [] lineStarts;

  private SourceText(
      String text, boolean bom, byte @Nullable [] exactBytes, @Nullable String readOnlyReason) {
    this.text = text;
    this.bom = bom;
    this.exactBytes = exactBytes;
    this.readOnlyReason = readOnlyReason;
  }

  /// A text that came from no file.
  public static SourceText of(String text) {
    return new SourceText(text, false, null, null);
  }

  /// The text of these bytes. Never fails: what is not UTF-8 becomes read-only, with the reason.
  public static SourceText decode(byte[] bytes) {
    boolean bom = startsWith(bytes, BOM);
    int from = bom ? BOM.length : 0;
    String plain = new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
    if (plain.indexOf('\uFFFD') < 0) {
      return new SourceText(plain, bom, null, null);
    }
    return decodeStrictly(bytes, bom);
  }

  /// The sign for what cannot be decoded is there: it was written so, or stands for wrong bytes.
  private static SourceText decodeStrictly(byte[] bytes, boolean bom) {
    ByteBuffer rest = ByteBuffer.wrap(bytes);
    if (bom) {
      rest.position(BOM.length);
    }
    try {
      CharBuffer decoded =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(rest);
      return new SourceText(decoded.toString(), bom, null, null);
    } catch (CharacterCodingException e) {
      String shown =
          bom
              ? new String(bytes, BOM.length, bytes.length - BOM.length, StandardCharsets.UTF_8)
              : new String(bytes, StandardCharsets.UTF_8);
      return new SourceText(shown, bom, bytes.clone(), reasonWhyNotUtf8(bytes));
    }
  }

  /// The same text, not to be changed, for this reason.
  public SourceText readOnly(String reason) {
    return new SourceText(text, bom, exactBytes, reason);
  }

  public String text() {
    return text;
  }

  public boolean hasBom() {
    return bom;
  }

  /// Why this text cannot be edited; empty if it can.
  public Optional<String> readOnlyReason() {
    return Optional.ofNullable(readOnlyReason);
  }

  /// Whether both are the same bytes.
  public boolean isSame(SourceText other) {
    return this == other
        || bom == other.bom
            && text.equals(other.text)
            && Arrays.equals(exactBytes, other.exactBytes);
  }

  /// The SHA-256 of the file's bytes, in lower-case hex.
  public String sha256() {
    String known = sha256;
    if (known == null) {
      known = sha256(encode());
      sha256 = known;
    }
    return known;
  }

  public int lineCount() {
    return lineStarts().length;
  }

  private int[] lineStarts() {
    int[] known = lineStarts;
    if (known == null) {
      known = lineStartsOf(text);
      lineStarts = known;
    }
    return known;
  }

  /// The offset at which a line, counted from 1, begins.
  public int lineStart(int line) {
    return lineStarts()[line - 1];
  }

  /// The offset behind a line's last character and before its line end.
  public int lineEnd(int line) {
    int[] starts = lineStarts();
    int end = line < starts.length ? starts[line] : text.length();
    int start = lineStart(line);
    if (end > start && text.charAt(end - 1) == '\n') {
      end--;
    }
    if (end > start && text.charAt(end - 1) == '\r') {
      end--;
    }
    return end;
  }

  /// A line without its line end.
  public String line(int line) {
    return text.substring(lineStart(line), lineEnd(line));
  }

  /// The line, counted from 1, that holds the offset.
  public int lineAt(int offset) {
    int found = Arrays.binarySearch(lineStarts(), offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /// The line end of a line, or of the nearest line that has one: what new text beside it takes.
  public String lineEndingNear(int line) {
    for (int at = Math.min(line, lineCount()); at >= 1; at--) {
      String ending = lineEnding(at);
      if (!ending.isEmpty()) {
        return ending;
      }
    }
    return "\n";
  }

  private String lineEnding(int line) {
    int[] starts = lineStarts();
    int next = line < starts.length ? starts[line] : text.length();
    return text.substring(lineEnd(line), next);
  }

  /// The bytes of the file.
  public byte[] encode() {
    if (exactBytes != null) {
      return exactBytes.clone();
    }
    byte[] plain = text.getBytes(StandardCharsets.UTF_8);
    if (!bom) {
      return plain;
    }
    byte[] withBom = Arrays.copyOf(BOM, BOM.length + plain.length);
    System.arraycopy(plain, 0, withBom, BOM.length, plain.length);
    return withBom;
  }

  /// The offset in bytes, in the file, of an offset in UTF-16 units; the byte order mark counts.
  public int byteOffset(int offset) {
    return (bom ? BOM.length : 0)
        + text.substring(0, offset).getBytes(StandardCharsets.UTF_8).length;
  }

  /// This text with the edits made, all against this text.
  ///
  /// @throws EditRefused if one does not find the text it expects, if two overlap, if one would
  ///   leave half a character, or if this text is read-only; then none was made
  public SourceText apply(List<TextEdit> edits) throws EditRefused {
    List<TextEdit> inOrder = TextEdit.inOrder(edits);
    StringBuilder result = new StringBuilder(text.length() + 256);
    int done = 0;
    for (TextEdit edit : inOrder) {
      check(edit, done);
      result.append(text, done, edit.span().start()).append(edit.replacement());
      done = edit.span().end();
    }
    if (inOrder.stream().allMatch(TextEdit::changesNothing)) {
      return this;
    }
    if (readOnlyReason != null) {
      throw new EditRefused("the file is read-only here: " + readOnlyReason);
    }
    String whole = result.append(text, done, text.length()).toString();
    if (inOrder.stream().anyMatch(e -> leavesHalf(e))) {
      throw new EditRefused("an edit would leave half a character, which no file can hold");
    }
    return new SourceText(whole, bom, null, null);
  }

  /// Whether an edit cuts a surrogate pair in two or brings half of one.
  private boolean leavesHalf(TextEdit edit) {
    return isInsidePair(edit.span().start())
        || isInsidePair(edit.span().end())
        || edit.replacement().codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF);
  }

  private boolean isInsidePair(int offset) {
    return offset > 0
        && offset < text.length()
        && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
  }

  private void check(TextEdit edit, int done) throws EditRefused {
    Span span = edit.span();
    if (span.start() < done) {
      throw new EditRefused("two edits overlap at offset " + span.start());
    }
    if (span.end() > text.length()
        || !text.regionMatches(span.start(), edit.expected(), 0, edit.expected().length())) {
      int line = lineAt(Math.min(span.start(), text.length()));
      throw new EditRefused(
          "line " + line + " no longer holds \"" + SafeText.oneLine(edit.expected(), 60) + "\"");
    }
  }

  private static boolean startsWith(byte[] bytes, byte[] prefix) {
    return bytes.length >= prefix.length
        && Arrays.equals(bytes, 0, prefix.length, prefix, 0, prefix.length);
  }

  private static String reasonWhyNotUtf8(byte[] bytes) {
    if (startsWith(bytes, new byte[] {(byte) 0xFF, (byte) 0xFE})
        || startsWith(bytes, new byte[] {(byte) 0xFE, (byte) 0xFF})) {
      return "it is UTF-16, not UTF-8; save it as UTF-8 to edit it here";
    }
    int at = Utf8.firstInvalid(bytes);
    int line = 1;
    for (int i = 0; i < at; i++) {
      if (bytes[i] == '\n') {
        line++;
      }
    }
    return "byte %d (line %d) is not valid UTF-8; mend it to edit the file here"
        .formatted(at, line);
  }

  private static int[] lineStartsOf(String text) {
    int[] starts = new int[Math.max(16, text.length() / 40)];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ends =
          c == '\n' || c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n');
      if (ends && i + 1 < text.length()) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
