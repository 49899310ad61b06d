package dev.reproof.text;

import java.util.ArrayList;
import java.util.List;

/// The longest common lines of two texts, by the greedy algorithm of E. W. Myers, "An O(ND)
/// Difference Algorithm and Its Variations" (1986); bounded in how far it searches.
final class Myers {
  private final List<String> a;
  private final List<String> b;
  private final int most;

  Myers(List<String> a, List<String> b, int most) {
    this.a = a;
    this.b = b;
    this.most = most;
  }

  /// Which lines of the old and of the new text are kept in the other.
  @SuppressWarnings("ArrayRecordComponent") // filled in place, never compared or shared
  record Kept(boolean[] old, boolean[] now) {}

  /// The lines that are kept. Where the texts differ too much, none is.
  Kept kept() {
    boolean[] keptA = new boolean[a.size()];
    boolean[] keptB = new boolean[b.size()];
    List<int[]> trace = new ArrayList<>();
    int max = Math.min(a.size() + b.size(), most);
    int[] furthest = new int[2 * max + 2];
    for (int d = 0; d <= max; d++) {
      trace.add(furthest.clone());
      for (int k = -d; k <= d; k += 2) {
        int x = step(furthest, k, d, max);
        int y = x - k;
        while (x < a.size() && y < b.size() && a.get(x).equals(b.get(y))) {
          x++;
          y++;
        }
        furthest[k + max] = x;
        if (x >= a.size() && y >= b.size()) {
          follow(trace, d, max, keptA, keptB);
          return new Kept(keptA, keptB);
        }
      }
    }
    return new Kept(keptA, keptB);
  }

  private static int step(int[] furthest, int k, int d, int max) {
    boolean down = k == -d || k != d && furthest[k - 1 + max] < furthest[k + 1 + max];
    if (d == 0) {
      return 0;
    }
    return down ? furthest[k + 1 + max] : furthest[k - 1 + max] + 1;
  }

  private void follow(List<int[]> trace, int steps, int max, boolean[] keptA, boolean[] keptB) {
    int x = a.size();
    int y = b.size();
    for (int d = steps; d > 0; d--) {
      int[] furthest = trace.get(d);
      int k = x - y;
      boolean down = k == -d || k != d && furthest[k - 1 + max] < furthest[k + 1 + max];
      int beforeK = down ? k + 1 : k - 1;
      int beforeX = furthest[beforeK + max];
      int beforeY = beforeX - beforeK;
      while (x > beforeX && y > beforeY && x > 0 && y > 0 && a.get(x - 1).equals(b.get(y - 1))) {
        keptA[--x] = true;
        keptB[--y] = true;
      }
      x = beforeX;
      y = beforeY;
    }
    while (x > 0 && y > 0) {
      keptA[--x] = true;
      keptB[--y] = true;
    }
  }
}
