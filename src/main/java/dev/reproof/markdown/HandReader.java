package dev.reproof.markdown;

import dev.reproof.text.Span;
import dev.reproof.tracker.Author;
import dev.reproof.tracker.Block;
import dev.reproof.tracker.BlockKind;
import dev.reproof.tracker.Box;
import dev.reproof.tracker.BoxKind;
import dev.reproof.tracker.Evidence;
import dev.reproof.tracker.Gate;
import dev.reproof.tracker.Section;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a file's hand from the evidence nearest to a packet; the words of a label that is missing
/// there come from the next nearest that has it.
final class HandReader {
  private static final Pattern OF_THE_PAST =
      Pattern.compile(
          "\\s*\\((?:round"
              + " \\d+|Reviewer\\s*[:—–-].*)\\)$|\\s*(?:[:—–-]|->|→)\\s*(?:APPROVED?|GO|NO[-_]GO|BLOCKED|CHANGES_REQUESTED)\\b.*$");

  private final Writing writing;
  private final Section target;
  private final List<EvidenceModel> models;

  private HandReader(Writing writing, Section target, List<EvidenceModel> models) {
    this.writing = writing;
    this.target = target;
    this.models = models;
  }

  /// The hand for a new evidence of the packet.
  static Hand forNew(Writing writing, Section target) {
    List<EvidenceModel> models = EvidenceModel.filled(writing, target);
    return models.isEmpty()
        ? new HandReader(writing, target, models).standard()
        : new HandReader(writing, target, models).read();
  }

  /// The hand for what is added to an evidence of the packet.
  static Hand forOwn(Writing writing, Section target, Evidence own) {
    List<EvidenceModel> models = new ArrayList<>();
    models.add(new EvidenceModel(writing.packet(), target, own));
    models.addAll(EvidenceModel.filled(writing, target));
    return new HandReader(writing, target, models).read();
  }

  /// The hand of `evidence.md`, for a file without any evidence.
  private Hand standard() {
    boolean saysPacket = target.heading().toLowerCase(Locale.ROOT).startsWith("packet");
    String heading = (saysPacket ? "Packet " : "") + writing.packet().id() + " Review Evidence";
    Map<BlockKind, BlockHand> blocks = new EnumMap<>(BlockKind.class);
    for (BlockKind kind : Hand.STANDARD) {
      String lead = kind == BlockKind.COMMANDS ? "1. " : "- ";
      blocks.put(
          kind, new BlockHand(Hand.words(kind) + ":", kind == BlockKind.VERDICT, false, lead));
    }
    return new Hand(
        heading,
        Math.min(6, target.level() + 1),
        List.of(),
        null,
        true,
        true,
        false,
        Hand.STANDARD,
        blocks,
        GateHand.STANDARD,
        new ArrowReader(writing).inFile(),
        null);
  }

  private Hand read() {
    EvidenceModel model = models.getFirst();
    Evidence evidence = model.evidence();
    int headingLine = model.section().line(evidence.line());
    int level =
        model.isElsewhere()
            ? evidence.level()
            : evidence.level() - model.section().level() + target.level();
    LabelForm form = labelForm();
    Map<BlockKind, BlockHand> blocks = new EnumMap<>(BlockKind.class);
    for (BlockKind kind : Hand.STANDARD) {
      blocks.put(kind, blockHand(kind, form));
    }
    RecordRow row = model.row(writing);
    boolean labelled = own(evidence, BlockKind.COMMANDS).isPresent();
    TableHand table = row == null ? null : new TableHand(row, labelled);
    HandOpening above =
        evidence.heading() == null ? HandOpening.of(writing, model) : HandOpening.NONE;
    String heading = evidence.heading() == null ? above.heading() : evidence.heading();
    int below = Math.min(6, target.level() + 1);
    return new Hand(
        heading == null ? null : renamed(model, heading),
        evidence.heading() == null ? below : Math.clamp(level, 1, 6),
        above.lines().stream().map(l -> renamed(model, l)).toList(),
        evidence.fence(),
        above.heading() != null || writing.isBlank(headingLine + 1),
        blankBetween(form),
        isBeforeGates(model),
        order(table),
        blocks,
        gateHand(),
        arrow(),
        table);
  }

  /// The model's heading with this packet's id, and without what only the model's own says.
  private String renamed(EvidenceModel model, String heading) {
    Pattern id =
        Pattern.compile(
            "(?<![A-Za-z0-9])" + Pattern.quote(model.packet().id()) + "(?![A-Za-z0-9])");
    String renamed =
        id.matcher(heading).replaceAll(Matcher.quoteReplacement(writing.packet().id()));
    return OF_THE_PAST.matcher(renamed).replaceFirst("");
  }

  private boolean blankBetween(LabelForm form) {
    EvidenceModel model = models.getFirst();
    List<Block> blocks = model.evidence().blocks();
    if (blocks.size() < 2) {
      return !form.isListItem();
    }
    return blocks.subList(1, blocks.size()).stream()
        .anyMatch(b -> writing.isBlank(model.section().line(b.line()) - 1));
  }

  private static boolean isBeforeGates(EvidenceModel model) {
    List<Box> gates =
        model.packet().boxes().stream().filter(b -> b.kind() == BoxKind.GATE).toList();
    return !gates.isEmpty() && gates.stream().allMatch(b -> b.line() > model.evidence().line());
  }

  /// A table without a label stands where it stands in the nearest evidence.
  private List<BlockKind> order(@Nullable TableHand table) {
    List<BlockKind> order = new ArrayList<>();
    EvidenceModel model = models.getFirst();
    int bare = table == null || table.labelled() ? Integer.MAX_VALUE : table.row().line();
    for (Block block : model.evidence().blocks()) {
      if (model.section().line(block.line()) > bare && !order.contains(BlockKind.COMMANDS)) {
        order.add(BlockKind.COMMANDS);
      }
      if (block.kind() != BlockKind.OTHER && !order.contains(block.kind())) {
        order.add(block.kind());
      }
    }
    for (BlockKind kind : Hand.STANDARD) {
      if (!order.contains(kind)) {
        order.add(place(order, kind), kind);
      }
    }
    return order;
  }

  /// The place behind the nearest of the blocks that usually come before it.
  private static int place(List<BlockKind> order, BlockKind kind) {
    for (int rank = Hand.STANDARD.indexOf(kind) - 1; rank >= 0; rank--) {
      int at = order.indexOf(Hand.STANDARD.get(rank));
      if (at >= 0) {
        return at + 1;
      }
    }
    return 0;
  }

  private LabelForm labelForm() {
    for (EvidenceModel model : models) {
      for (Block block : model.evidence().blocks()) {
        if (block.kind() != BlockKind.OTHER && !FindingsTable.isOne(block)) {
          return LabelForm.of(labelLine(model, block), block.label());
        }
      }
    }
    return LabelForm.PLAIN;
  }

  private String labelLine(EvidenceModel model, Block block) {
    return writing.source().line(model.section().line(block.line()));
  }

  private BlockHand blockHand(BlockKind kind, LabelForm form) {
    boolean inline = kind == BlockKind.VERDICT || form.isListItem();
    BlockHand usual =
        new BlockHand(form.with(words(kind)), inline, blankBelow(), defaultLead(kind));
    EvidenceModel model = models.getFirst();
    Optional<Block> own = own(model.evidence(), kind);
    if (own.isEmpty()) {
      return usual;
    }
    String line = labelLine(model, own.get());
    String words = own.get().label();
    LabelForm ownForm = LabelForm.of(line, words);
    String label = ownForm.with(words + LabelForm.note(line, words));
    BlockLines lines = BlockLines.of(writing, model.section(), own.get());
    if (lines.items().isEmpty()) {
      return usual.withLabel(label);
    }
    return lines.isInline()
        ? new BlockHand(label, true, false, usual.lead())
        : new BlockHand(label, false, blankBelow(lines), lead(lines, kind));
  }

  /// The block of a kind to follow: of lists of commands the reviewer's.
  private static Optional<Block> own(Evidence evidence, BlockKind kind) {
    return evidence.blocks().stream()
        .filter(b -> b.kind() == kind && b.author() != Author.IMPLEMENTER)
        .filter(b -> !FindingsTable.isOne(b))
        .reduce((a, b) -> b);
  }

  private String words(BlockKind kind) {
    return models.stream()
        .flatMap(m -> own(m.evidence(), kind).stream())
        .findFirst()
        .map(Block::label)
        .orElse(Hand.words(kind));
  }

  private boolean blankBelow() {
    EvidenceModel model = models.getFirst();
    return model.evidence().blocks().stream()
        .map(b -> BlockLines.of(writing, model.section(), b))
        .filter(b -> !b.items().isEmpty() && !b.isInline() && !isTable(b))
        .findFirst()
        .map(this::blankBelow)
        .orElse(false);
  }

  private boolean isTable(BlockLines lines) {
    int line = lines.section().line(lines.items().getFirst().line());
    return writing.source().line(line).stripLeading().startsWith("|");
  }

  private boolean blankBelow(BlockLines lines) {
    return lines.items().getFirst().line() > lines.block().line() + 1;
  }

  private String lead(BlockLines lines, BlockKind kind) {
    String lead = writing.before(lines.section().span(lines.items().getFirst().span()).start());
    boolean oneLine =
        kind == BlockKind.VERDICT
            || kind == BlockKind.COMMIT
            || kind == BlockKind.RISK
            || kind == BlockKind.ROLLBACK;
    return BlockHand.isListMark(lead) || oneLine ? lead : defaultLead(kind);
  }

  private String defaultLead(BlockKind kind) {
    BlockKind like = kind == BlockKind.COMMANDS ? BlockKind.COMMANDS : BlockKind.GATES;
    for (EvidenceModel model : models) {
      for (Block block : model.evidence().blocks()) {
        boolean alike = (block.kind() == BlockKind.COMMANDS) == (like == BlockKind.COMMANDS);
        BlockLines lines = BlockLines.of(writing, model.section(), block);
        if (alike && block.kind() != BlockKind.OTHER && !lines.items().isEmpty()) {
          Span first = lines.section().span(lines.items().getFirst().span());
          String lead = lines.isInline() ? "" : writing.before(first.start());
          if (BlockHand.isListMark(lead)) {
            return lead;
          }
        }
      }
    }
    return kind == BlockKind.COMMANDS ? "1. " : "- ";
  }

  private GateHand gateHand() {
    for (EvidenceModel model : models) {
      for (Gate gate : model.evidence().gates()) {
        Span value = model.section().span(gate.span());
        for (Block block : model.evidence().blocks()) {
          for (Block.Item item : block.items()) {
            int start = model.section().span(item.span()).start();
            if (item.line() == gate.line() && start < value.start()) {
              String opening = writing.text().substring(start, value.start());
              String behind = model.section().span(item.span()).of(writing.text());
              return GateHand.of(
                  opening, value.of(writing.text()), behind.substring(value.end() - start));
            }
          }
        }
      }
    }
    return GateHand.STANDARD;
  }

  private String arrow() {
    ArrowReader reader = new ArrowReader(writing);
    return models.stream()
        .map(m -> reader.in(m.packet()))
        .filter(a -> !a.isEmpty())
        .findFirst()
        .orElseGet(reader::inFile);
  }
}
