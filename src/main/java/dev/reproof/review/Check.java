package dev.reproof.review;

/// One thing that can be wrong with a tracker. Its id never changes.
interface Check {
  String id();

  Severity severity();

  /// What it finds, in one sentence.
  String docs();

  /// What to do about what it finds.
  String nextStep();

  /// Finds it.
  void find(LintInput input, Findings found);

  /// Whether it needs the repository.
  default boolean needsRepository() {
    return false;
  }

  /// Whether it runs only where a rule of the file asks for it.
  default boolean needsRule() {
    return false;
  }
}
