package dev.reproof.cli;

import dev.reproof.export.JsonText;
import dev.reproof.session.Trouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/// A subcommand: it does its work, writes to its page, and gives an exit code.
abstract class Work implements Callable<Integer> {
  @Mixin Format format = new Format();

  @ParentCommand private @Nullable Root root;

  private final StringBuilder page = new StringBuilder();

  /// Does the work.
  ///
  /// @throws Trouble if it does not go; what was written to the page is dropped where its code is 2
  abstract int work(Surroundings here) throws Trouble;

  @Override
  public Integer call() throws Trouble {
    if (format.isSarif() && !takesSarif()) {
      throw new Trouble(
          Trouble.Kind.INPUT, "--format sarif is for 'reproof lint'; text and json are here");
    }
    Surroundings here = here();
    int exit = work(here);
    here.out().print(page);
    here.out().flush();
    return exit;
  }

  /// Whether `--format sarif` has a meaning here.
  boolean takesSarif() {
    return false;
  }

  private Surroundings here() {
    Root parent = root;
    if (parent == null) {
      throw new IllegalStateException("a subcommand needs its root");
    }
    return parent.here();
  }

  /// A value as one JSON document, with secrets masked.
  String json(Object value) {
    return new JsonText(here().parts().secrets()).of(value);
  }

  /// A value as one JSON document with nothing masked: what is about to run, or to be written, is
  /// to be seen as it is.
  String exactly(Object value) {
    return new JsonText(here().parts().secrets()).exactly(value);
  }

  /// The colours of the text that goes to standard output.
  Colours colours() {
    return new Colours(here().colours());
  }

  void print(String text) {
    page.append(text);
  }

  void line(String text) {
    page.append(text).append('\n');
  }

  /// The work says no: in JSON the document says why, else a sentence on standard error does.
  int refused(Surroundings here, String reason, Object document) {
    if (format.isJson()) {
      print(exactly(document));
    } else {
      here.err().println(reason);
    }
    return 1;
  }
}
