package dev.reproof.cli;

import dev.reproof.session.Answer;
import dev.reproof.session.OpenTracker;
import dev.reproof.session.Session;
import dev.reproof.session.Trouble;
import dev.reproof.text.SourceText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `reproof reopen`: sets an approved packet back, with the run that contradicts it.
@Command(
    name = "reopen",
    description = "set an approved packet back, with the run that contradicts it")
final class ReopenWork extends Work {
  @Parameters(index = "0", paramLabel = "TRACKER", description = "a markdown file in a repository")
  private String tracker = "";

  @Parameters(index = "1", paramLabel = "PACKET", description = "a packet's id")
  private String packet = "";

  @Option(
      names = "--run",
      required = true,
      paramLabel = "RUN",
      description = "the kept run that contradicts the packet; see 'reproof runs'")
  private String run = "";

  @Option(names = "--dry-run", description = "print the unified diff, write nothing")
  private boolean dryRun;

  @Mixin private InPlace inPlace = new InPlace();

  @Override
  int work(Surroundings here) throws Trouble {
    try (Session session = here.open(tracker)) {
      inPlace.allow(session);
      SourceText before = session.state().open().map(OpenTracker::text).orElseThrow();
      Answer answer = session.verdicts().reopen(packet, run);
      return dryRun
          ? new Shown(this, here, session, before).finish(answer)
          : new Written(this, here, session, before).finish(answer);
    }
  }
}
