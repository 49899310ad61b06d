package dev.reproof.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Evidence that stands behind the checklists of several packets, each under a heading that names
/// its own: `## Review Evidence`, below it `### ED-01 Review Evidence`. Such a heading is its
/// packet's, and ends the section that it lies in, which is another packet's.
final class NamedBelow {
  /// `Review of ED-01`, `Review Evidence (Packet 02)`.
  private static final Pattern BEHIND_REVIEW =
      Pattern.compile(
          "(?i)(?:review|evidence|record|verdict|approval)(?: (?:evidence|record|review))?"
              + "\\s*(?:of|for|:|—|–|-|\\()\\s*(?:packet )?([A-Za-z0-9][A-Za-z0-9_.-]*)\\)?");

  private static final Pattern REVIEWS = Pattern.compile("(?i)(?:packet )?(?:reviews|approvals)");

  private final List<Heading> headings;
  private final @Nullable PacketHeading[] packets;
  private final Map<String, Integer> chosen;

  /// By the place of a heading: the line before which the section ends that it begins, and the
  /// place of the heading whose packet it names as one of evidence; -1 where it names none.
  private final int[] ends;

  private final int[] owners;

  private final Map<Integer, List<Outline.Range>> parts = new HashMap<>();

  /// `packets` says what each heading says of packets, `chosen` which heading begins which packet's
  /// section.
  NamedBelow(
      List<Heading> headings, @Nullable PacketHeading[] packets, Map<String, Integer> chosen) {
    this.headings = headings;
    this.packets = packets;
    this.chosen = chosen;
    ends = new int[headings.size()];
    owners = new int[headings.size()];
  }

  /// The line before which the section of a heading ends.
  int end(int index) {
    return ends[index];
  }

  List<Outline.Range> elsewhere(int index) {
    return parts.getOrDefault(index, List.of());
  }

  /// Looks for such headings between the one that begins a section and the line before which it
  /// ends.
  void read(int index, int end) {
    ends[index] = end;
    int behind = index + 1;
    int first = -1;
    int[] last = {-1, -1, -1};
    while (behind < headings.size() && headings.get(behind).line() < end) {
      int level = headings.get(behind).level();
      int owner = level > 3 ? -1 : owner(behind, Math.max(last[1], level > 2 ? last[2] : -1));
      owners[behind] = owner;
      if (level <= 2) {
        last[level] = behind;
      }
      first = first < 0 && owner >= 0 && owner != index ? behind : first;
      behind++;
    }
    if (first < 0 || !areAllNamed(index, first, behind)) {
      return;
    }
    ends[index] = headings.get(container(index, first)).line();
    for (int i = first; i < behind; i++) {
      int owner = owners[i];
      if (owner >= 0) {
        int next = i + 1;
        while (next < behind && headings.get(next).level() > headings.get(i).level()) {
          next++;
        }
        int to = next < behind ? headings.get(next).line() : end;
        parts
            .computeIfAbsent(owner, _ -> new ArrayList<>())
            .add(new Outline.Range(headings.get(i).line(), to));
        i = next - 1;
      }
    }
  }

  /// Whether nothing follows the first that would be the section's own: every heading from there on
  /// names a packet, is below one that does, or begins something else.
  private boolean areAllNamed(int index, int first, int behind) {
    int section = headings.get(index).level();
    int level = headings.get(first).level();
    for (int i = first; i < behind; i++) {
      Heading heading = headings.get(i);
      boolean inner = heading.level() > level;
      boolean other = heading.level() <= section && !heading.phrase().heading().isOfEvidence();
      if (!inner && !other && owners[i] < 0) {
        return false;
      }
    }
    return true;
  }

  /// The heading above the first that holds no more than those, `## Review Evidence`, else the
  /// first itself.
  private int container(int index, int first) {
    int at = first;
    while (at - 1 > index
        && packets[at - 1] == null
        && headings.get(at - 1).level() < headings.get(at).level()
        && (headings.get(at - 1).level() <= headings.get(index).level()
            || announces(headings.get(at - 1)))) {
      at--;
    }
    return at;
  }

  /// The place of the heading whose packet a heading of evidence names, which stands below it; -1
  /// if there is none. `above` is the place of the heading around it, -1 if that begins the
  /// section.
  private int owner(int at, int above) {
    Heading heading = headings.get(at);
    PacketHeading packet = packets[at];
    String id = packet == null ? behindReview(heading.text()) : null;
    if (packet != null
        && packet.ids().size() == 1
        && (packet.isReview()
            || heading.phrase().heading().isOfEvidence()
            || packet.isStrong() && isOfReviews(above))) {
      id = packet.ids().getFirst();
    }
    int owner = id == null ? -1 : chosen.getOrDefault(id, -1);
    return owner < at ? owner : -1;
  }

  /// Whether a heading announces the reviews of the packets.
  private boolean isOfReviews(int at) {
    return at >= 0 && packets[at] == null && announces(headings.get(at));
  }

  private static boolean announces(Heading heading) {
    return heading.phrase().heading().isOfEvidence() || REVIEWS.matcher(heading.text()).matches();
  }

  private static @Nullable String behindReview(String text) {
    if (text.length() > 80) {
      return null;
    }
    Matcher named = BEHIND_REVIEW.matcher(text.strip());
    return named.matches() ? named.group(1) : null;
  }
}
