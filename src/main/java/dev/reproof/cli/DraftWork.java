package dev.reproof.cli;

import dev.reproof.export.DraftForm;
import dev.reproof.review.Draft;
import dev.reproof.session.Session;
import dev.reproof.session.Trouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `reproof draft`: the verdict that the facts allow.
@Command(name = "draft", description = "draft the verdict that the facts allow")
final class DraftWork extends Work {
  @Parameters(index = "0", paramLabel = "TRACKER", description = "a markdown file in a repository")
  private String tracker = "";

  @Parameters(index = "1", paramLabel = "PACKET", description = "a packet's id")
  private String packet = "";

  @Override
  int work(Surroundings here) throws Trouble {
    try (Session session = here.open(tracker)) {
      Draft draft = session.verdicts().draft(packet);
      String markdown = session.verdicts().markdown(draft, packet);
      if (format.isJson()) {
        print(json(DraftForm.of(draft, markdown)));
        return 0;
      }
      line(colours().verdict(draft.verdict()));
      draft
          .blocks()
          .forEach(
              b ->
                  line(
                      "  "
                          + b.verdict()
                          + " is "
                          + colours().bad("blocked")
                          + " by "
                          + b.check()
                          + colours().quiet(b.line() == 0 ? "" : ", line " + b.line())
                          + ": "
                          + Texts.shown(b.message())));
      draft
          .facts()
          .forEach(
              f ->
                  line(
                      "  "
                          + Texts.shown(f.text())
                          + (f.run() != null ? " (run " + f.run() + ")" : "")
                          + (f.line() != null ? " (line " + f.line() + ")" : "")));
      line("");
      line(markdown);
      return 0;
    }
  }
}
