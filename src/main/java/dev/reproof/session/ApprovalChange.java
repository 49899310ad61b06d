package dev.reproof.session;

/// What is no longer as it was approved: `what` is `HEAD`, `folder` or `command N`, `before` the
/// approved value (empty for a command that was never approved), `now` the present one.
public record ApprovalChange(String what, String before, String now) {}
