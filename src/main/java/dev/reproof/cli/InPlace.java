package dev.reproof.cli;

import dev.reproof.session.Session;
import dev.reproof.session.Trouble;
import picocli.CommandLine.Option;

/// The yes to writing a tracker in place; a mixin of every subcommand that writes one.
final class InPlace {
  @Option(
      names = "--in-place",
      description =
          "write into the file itself if it has a second name (a hard link) or a group that is"
              + " not yours to give; a kill meanwhile leaves a part")
  private boolean given;

  void allow(Session session) throws Trouble {
    if (given) {
      session.allowInPlace();
    }
  }
}
