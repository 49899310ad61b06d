package dev.reproof.cli;

import picocli.CommandLine.Command;

/// `reproof tick`.
@Command(
    name = "tick",
    description = "tick one box, by its line; a required command's box needs a passing run")
final class TickWork extends BoxWork {
  @Override
  boolean checked() {
    return true;
  }
}
