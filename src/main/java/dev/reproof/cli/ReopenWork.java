package dev.reproof.cli;

import dev.reproof.session.Answer;
import dev.reproof.session.Session;
import dev.reproof.session.Trouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `reproof reopen`: sets an approved packet back, with the run that contradicts it.
@Command(
    name = "reopen",
    description = "set an approved packet back, with the run that contradicts it")
final class ReopenWork extends EditWork {
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

  @Override
  String tracker() {
    return tracker;
  }

  @Override
  Answer edit(Surroundings here, Session session) throws Trouble {
    return session.verdicts().reopen(packet, run);
  }
}
