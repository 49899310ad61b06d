package dev.reproof.ui.console;

import dev.reproof.evidence.Log;
import java.io.IOException;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Looks for a pattern in the log of a [LogView], also in what it gains meanwhile. On the FX
/// thread, but for the looking itself.
final class LogFinding {
  /// Where a search is: how many lines it has found, which of them is shown (from 1, 0 for none),
  /// whether it goes on, and whether it was given up because the pattern takes too long. `NOTHING`
  /// where nothing is looked for, or there is no log.
  record Found(int count, int at, boolean searching, boolean asked, boolean givenUp) {
    static final Found NOTHING = new Found(0, 0, false, false, false);
    static final Found GIVEN_UP = new Found(0, 0, false, true, true);

    Found(int count, int at, boolean searching) {
      this(count, at, searching, true, false);
    }
  }

  private final LogReader reader;
  private final LongConsumer revealed;
  private final Runnable changed;
  private final ReadOnlyObjectWrapper<Found> found = new ReadOnlyObjectWrapper<>(Found.NOTHING);
  private @Nullable Log log;
  private @Nullable LogIndex index;
  private @Nullable LogSearch search;

  /// What was asked for last, looked for in each log that is shown; null once that was stopped.
  private @Nullable Pattern wanted;

  /// The hit that is gone to once it is found, counted from 0; the first where there are not so
  /// many. -1 for none.
  private int goesTo = -1;

  private long searching;
  private long hitRow = -1;
  private int hitAt = -1;

  /// `revealed` is told of the row of each hit that is gone to, `changed` when what is to be marked
  /// has changed.
  LogFinding(LogReader reader, LongConsumer revealed, Runnable changed) {
    this.reader = reader;
    this.revealed = revealed;
    this.changed = changed;
  }

  /// Takes another log; what was looked for is looked for in this one, which stays where it is.
  void show(@Nullable Log next, @Nullable LogIndex nextIndex) {
    Pattern still = wanted;
    log = next;
    index = nextIndex;
    stop();
    wanted = still;
    if (still != null) {
      begin(still, -1);
    }
  }

  ReadOnlyObjectProperty<Found> foundProperty() {
    return found.getReadOnlyProperty();
  }

  /// The row of the hit that is shown, -1 if none is.
  long hitRow() {
    return hitRow;
  }

  /// What is looked for, null if nothing is.
  @Nullable Pattern pattern() {
    return search == null ? null : search.pattern();
  }

  /// Looks for a pattern in all of the log, and goes on while it grows; the first hit is shown at
  /// once.
  void search(Pattern pattern) {
    search(pattern, 0);
  }

  /// The same, but shows this hit, counted from 0; the first where there are not so many.
  void search(Pattern pattern, int hit) {
    stop();
    wanted = pattern;
    begin(pattern, hit);
  }

  private void begin(Pattern pattern, int hit) {
    Log of = log;
    if (of == null) {
      return;
    }
    goesTo = hit;
    LogSearch now = new LogSearch(of, pattern);
    search = now;
    found.set(new Found(0, 0, true));
    searchOn(now, searching);
    changed.run();
  }

  void stop() {
    searching++;
    wanted = null;
    if (search != null) {
      search.end();
    }
    search = null;
    hitRow = -1;
    hitAt = -1;
    found.set(Found.NOTHING);
    changed.run();
  }

  /// One piece, then the next: rows that are asked for meanwhile come between.
  private void searchOn(LogSearch now, long of) {
    LogIndex asked = index;
    if (asked == null) {
      return;
    }
    reader.ask(
        () -> {
          try {
            boolean more = now.advance(asked.indexed());
            int count = now.count();
            reader.later(() -> searched(now, of, count, more));
          } catch (Effort.Spent e) {
            reader.later(() -> giveUp(of));
          } catch (IOException e) {
            reader.later(() -> searched(now, of, 0, false));
          }
        });
  }

  private void giveUp(long of) {
    if (of == searching) {
      stop();
      found.set(Found.GIVEN_UP);
    }
  }

  private void searched(LogSearch now, long of, int count, boolean more) {
    if (of != searching) {
      return;
    }
    if (hitAt < 0 && goesTo >= 0 && count > (more ? goesTo : 0)) {
      goTo(now, goesTo < count ? goesTo : 0);
    }
    found.set(new Found(count, hitAt + 1, more));
    if (more) {
      searchOn(now, of);
    }
  }

  /// Goes to the next or the last hit; round again at the ends.
  void step(boolean forward) {
    LogSearch now = search;
    int count = found.get().count();
    if (now != null && count > 0) {
      goTo(now, Math.floorMod(forward ? hitAt + 1 : Math.max(hitAt, 0) - 1, count));
      found.set(new Found(count, hitAt + 1, found.get().searching()));
    }
  }

  private void goTo(LogSearch now, int hit) {
    LogIndex asked = index;
    if (asked == null) {
      return;
    }
    hitAt = hit;
    long of = searching;
    reader.ask(
        () -> {
          try {
            long row = asked.rowAt(now.hit(hit));
            reader.later(() -> reveal(of, row));
          } catch (IOException e) {
            reader.later(this::stop);
          }
        });
  }

  private void reveal(long of, long row) {
    if (of == searching) {
      hitRow = row;
      revealed.accept(row);
    }
  }

  /// The log has grown: what has ended goes on.
  void goOn() {
    LogSearch going = search;
    if (going != null && !found.get().searching()) {
      found.set(new Found(found.get().count(), found.get().at(), true));
      searchOn(going, searching);
    }
  }
}
