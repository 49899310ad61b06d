package dev.reproof.session;

import dev.reproof.review.Problem;

/// A problem of one of the repository's trackers, by the tracker's path in the work tree.
public record TrackerProblem(String path, Problem problem) {}
