package dev.reproof.markdown;

import dev.reproof.text.SourceText;
import dev.reproof.text.Span;
import dev.reproof.tracker.Block;
import dev.reproof.tracker.BlockKind;
import dev.reproof.tracker.Box;
import dev.reproof.tracker.CommandRecord;
import dev.reproof.tracker.Evidence;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.Section;
import dev.reproof.tracker.Tracker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The hand in which a file writes its evidence, taken from the nearest packet that has some:
/// heading, fence, list marks, arrow, blank lines, order of blocks.
record Hand(
    String heading,
    int level,
    @Nullable String fence,
    boolean numbered,
    String bullet,
    String arrow,
    boolean blankAfterHeading,
    boolean blankBetween,
    boolean bulletLabels,
    boolean boldLabels,
    List<BlockKind> order,
    String lineEnd) {
  private static final List<BlockKind> STANDARD =
      List.of(
          BlockKind.FILES,
          BlockKind.COMMANDS,
          BlockKind.GATES,
          BlockKind.VERDICT,
          BlockKind.FINDINGS,
          BlockKind.COMMIT,
          BlockKind.RISK,
          BlockKind.ROLLBACK);

  /// The hand for the evidence of a packet.
  static Hand of(SourceText source, Tracker tracker, Packet packet) {
    String lineEnd = source.lineEndingNear(packet.section().map(s -> s.place().line()).orElse(1));
    Optional<Packet> model = nearest(tracker, packet).or(() -> main(packet).map(e -> packet));
    if (model.isEmpty()) {
      boolean sayPacket =
          packet
              .section()
              .map(s -> s.heading().toLowerCase(java.util.Locale.ROOT).startsWith("packet"))
              .orElse(false);
      int level = packet.section().map(s -> s.level() + 1).orElse(3);
      String heading = (sayPacket ? "Packet " : "") + packet.id() + " Review Evidence";
      return new Hand(
          heading,
          level,
          null,
          true,
          bullet(packet, "-"),
          arrow(source, tracker),
          true,
          true,
          false,
          false,
          STANDARD,
          lineEnd);
    }
    return from(source, tracker, packet, model.get(), lineEnd);
  }

  private static Hand from(
      SourceText source, Tracker tracker, Packet packet, Packet model, String lineEnd) {
    Section section = model.section().orElseThrow();
    Evidence evidence = main(model).orElseThrow();
    String text = source.text();
    Block first = evidence.blocks().getFirst();
    String labelLine = labelLine(text, section, first);
    boolean bulletLabels = labelLine.strip().startsWith("- ") || labelLine.strip().startsWith("* ");
    boolean boldLabels = labelLine.contains("**");
    List<BlockKind> order = order(evidence);
    String heading =
        evidence.heading() == null
            ? ""
            : evidence
                .heading()
                .replace(model.id(), packet.id())
                .replaceFirst("\\s*\\(round \\d+\\)$", "");
    boolean numbered =
        model.records().stream()
            .filter(CommandRecord::listed)
            .allMatch(r -> isNumbered(text, section, r));
    int afterHeading = section.line(evidence.line()) + 1;
    boolean blankAfterHeading =
        afterHeading <= source.lineCount() && source.line(afterHeading).isBlank();
    return new Hand(
        heading,
        evidence.level(),
        evidence.fence(),
        numbered,
        bullet(model, itemMark(text, section, evidence)),
        arrow(source, tracker),
        blankAfterHeading,
        blankBetween(source, section, evidence),
        bulletLabels,
        boldLabels,
        order,
        lineEnd);
  }

  private static String labelLine(String text, Section section, Block block) {
    int start = section.span(block.span()).start();
    int end = text.indexOf('\n', start);
    return text.substring(start, end < 0 ? text.length() : end);
  }

  private static List<BlockKind> order(Evidence evidence) {
    List<BlockKind> order = new ArrayList<>();
    for (Block block : evidence.blocks()) {
      if (block.kind() != BlockKind.OTHER && !order.contains(block.kind())) {
        order.add(block.kind());
      }
    }
    for (BlockKind kind : STANDARD) {
      if (!order.contains(kind)) {
        order.add(place(order, kind), kind);
      }
    }
    return List.copyOf(order);
  }

  /// Where a kind of block goes among others: behind the nearest one that stands before it by
  /// custom.
  static int place(List<BlockKind> order, BlockKind kind) {
    for (int rank = STANDARD.indexOf(kind) - 1; rank >= 0; rank--) {
      int at = order.indexOf(STANDARD.get(rank));
      if (at >= 0) {
        return at + 1;
      }
    }
    return 0;
  }

  private static boolean isNumbered(String text, Section section, CommandRecord entry) {
    int start = section.span(entry.span()).start();
    int line = text.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
    return text.substring(line, start).strip().matches("\\d+[.)]");
  }

  private static String itemMark(String text, Section section, Evidence evidence) {
    for (Block block : evidence.blocks()) {
      if (block.kind() == BlockKind.GATES || block.kind() == BlockKind.RISK) {
        for (Block.Item item : block.items()) {
          Span span = section.span(item.span());
          int line = text.lastIndexOf('\n', Math.max(0, span.start() - 1)) + 1;
          String mark = text.substring(line, span.start()).strip();
          if (mark.length() == 1 && "-*+".contains(mark)) {
            return mark;
          }
        }
      }
    }
    return "-";
  }

  private static String bullet(Packet packet, String otherwise) {
    return packet.boxes().isEmpty() || !otherwise.equals("-") ? otherwise : "-";
  }

  private static boolean blankBetween(SourceText source, Section section, Evidence evidence) {
    for (Block block : evidence.blocks().subList(1, evidence.blocks().size())) {
      int line = section.line(block.line());
      if (line > 1 && source.line(line - 1).isBlank()) {
        return true;
      }
    }
    return evidence.blocks().size() == 1;
  }

  /// The arrow that the file writes before results.
  private static String arrow(SourceText source, Tracker tracker) {
    for (Packet packet : tracker.packets()) {
      for (CommandRecord entry : packet.records()) {
        Section section = packet.section().orElse(null);
        if (section != null && entry.listed()) {
          Span span = section.span(entry.span());
          int at = ResultText.arrow(source.text(), span.start(), span.end());
          if (at >= 0) {
            return source
                .text()
                .substring(at, at + ResultText.arrowLength(source.text(), at, span.end()));
          }
        }
      }
    }
    for (Packet packet : tracker.packets()) {
      for (Box box : packet.boxes()) {
        int at = ResultText.arrow(box.text(), 0, box.text().length());
        if (at >= 0) {
          return box.text()
              .substring(at, at + ResultText.arrowLength(box.text(), at, box.text().length()));
        }
      }
    }
    return "->";
  }

  /// The nearest other packet whose evidence says something, those before first.
  private static Optional<Packet> nearest(Tracker tracker, Packet packet) {
    int own = tracker.packets().indexOf(packet);
    Packet best = null;
    int distance = Integer.MAX_VALUE;
    for (int i = 0; i < tracker.packets().size(); i++) {
      int away = i <= own ? own - i : 2 * (i - own) + 1;
      if (away < distance
          && main(tracker.packets().get(i)).filter(Hand::saysSomething).isPresent()) {
        best = tracker.packets().get(i);
        distance = away;
      }
    }
    return Optional.ofNullable(best);
  }

  private static boolean saysSomething(Evidence evidence) {
    return evidence.blocks().stream()
            .anyMatch(b -> b.kind() == BlockKind.VERDICT || b.kind() == BlockKind.COMMANDS)
        && evidence.blocks().stream().anyMatch(b -> !b.isBlank());
  }

  /// The evidence into which a verdict is recorded: the last with a verdict or gates, else the last
  /// with commands, else the last of all.
  static Optional<Evidence> main(Packet packet) {
    List<Evidence> all = packet.evidence().stream().filter(e -> !e.blocks().isEmpty()).toList();
    for (BlockKind kind : List.of(BlockKind.VERDICT, BlockKind.GATES, BlockKind.COMMANDS)) {
      Optional<Evidence> found =
          all.reversed().stream().filter(e -> e.block(kind).isPresent()).findFirst();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  String label(BlockKind kind) {
    String words =
        switch (kind) {
          case FILES -> "Files changed";
          case COMMANDS -> boldLabels ? "Commands run" : "Commands run + exit codes";
          case GATES -> "Gate checklist";
          case VERDICT -> "Verdict";
          case FINDINGS -> "Findings";
          case COMMIT -> "Commit";
          case RISK -> "Residual risk";
          case ROLLBACK -> "Rollback";
          case OTHER -> "Notes";
        };
    String plain = boldLabels ? "**" + words + ":**" : words + ":";
    return bulletLabels ? bullet + " " + plain : plain;
  }
}
