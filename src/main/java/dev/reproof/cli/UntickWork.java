package dev.reproof.cli;

import picocli.CommandLine.Command;

/// `reproof untick`.
@Command(name = "untick", description = "untick one box, by its line")
final class UntickWork extends BoxWork {
  @Override
  boolean checked() {
    return false;
  }
}
