package dev.reproof.evidence;

import java.util.Optional;

/// Names of signals by the codes that shells report for them, 128 + n.
final class Signals {
  private Signals() {}

  static Optional<String> nameOf(int exit) {
    return Optional.ofNullable(
        switch (exit - 128) {
          case 1 -> "HUP";
          case 2 -> "INT";
          case 3 -> "QUIT";
          case 4 -> "ILL";
          case 6 -> "ABRT";
          case 7 -> "BUS";
          case 8 -> "FPE";
          case 9 -> "KILL";
          case 10 -> "USR1";
          case 11 -> "SEGV";
          case 12 -> "USR2";
          case 13 -> "PIPE";
          case 14 -> "ALRM";
          case 15 -> "TERM";
          default -> null;
        });
  }
}
