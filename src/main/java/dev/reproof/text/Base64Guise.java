package dev.reproof.text;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/// Finds bytes in a text of Base64, in either alphabet, wrapped over lines or not, behind any other
/// bytes.
final class Base64Guise {
  private static final int SHORTEST = 6;

  private final List<Core> cores = new ArrayList<>();

  /// The characters of Base64 that only the bytes decide, behind one or two others or none; whether
  /// bits of them go on into one more.
  private record Core(String text, boolean goesOn) {}

  Base64Guise(byte[] bytes) {
    for (int shift = 0; shift < 3; shift++) {
      byte[] shifted = new byte[bytes.length + shift];
      System.arraycopy(bytes, 0, shifted, shift, bytes.length);
      String whole = Base64.getEncoder().withoutPadding().encodeToString(shifted);
      int from = (shift * 8 + 5) / 6;
      int to = shifted.length * 8 / 6;
      if (to - from >= SHORTEST) {
        cores.add(new Core(whole.substring(from, to), shifted.length % 3 != 0));
      }
    }
  }

  /// The offset behind the bytes and what ends them; -1 if they do not begin here.
  int end(String text, int from) {
    for (Core core : cores) {
      int at = behind(text, from, core.text().charAt(0));
      for (int i = 1; i < core.text().length() && at >= 0; i++) {
        at = behind(text, behindWrap(text, at), core.text().charAt(i));
      }
      if (at >= 0) {
        return behindTail(text, at, core.goesOn());
      }
    }
    return -1;
  }

  /// The offset behind a character of Base64, in either alphabet or as URL has it; -1 if it is not
  /// here.
  private static int behind(String text, int at, char c) {
    if (at >= text.length()) {
      return -1;
    }
    char there = text.charAt(at);
    boolean same = there == c || c == '+' && there == '-' || c == '/' && there == '_';
    return same ? at + 1 : there == '%' && Guises.hex(text, at + 1, 2) == c ? at + 3 : -1;
  }

  /// Base64 goes on behind the end of a line, also one of a JSON string.
  private static int behindWrap(String text, int from) {
    int at = Guises.behindEscapes(text, from);
    while (at < text.length() && at - from < Guises.WIDEST_GAP) {
      char c = text.charAt(at);
      if (c == '\n' || c == '\r' || at > from && (c == ' ' || c == '\t')) {
        at++;
      } else if (text.startsWith("\\n", at) || text.startsWith("\\r", at)) {
        at += 2;
      } else {
        break;
      }
    }
    return at;
  }

  /// Behind what ends the Base64: the character that holds the value's last bits, and the padding.
  private static int behindTail(String text, int from, boolean goesOn) {
    int at = goesOn && from < text.length() && isBase64(text.charAt(from)) ? from + 1 : from;
    int pad = at;
    while (pad < text.length() && pad - at < 3 && isBase64(text.charAt(pad))) {
      pad++;
    }
    int end = pad;
    while (text.startsWith("=", end)
        || text.startsWith("%3D", end)
        || text.startsWith("%3d", end)) {
      end += text.charAt(end) == '=' ? 1 : 3;
    }
    return end > pad ? end : at;
  }

  private static boolean isBase64(char c) {
    return c < 128 && (Character.isLetterOrDigit(c) || "+/-_".indexOf(c) >= 0);
  }
}
