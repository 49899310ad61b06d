/// What happened here: runs and their outcomes, facts of the repository, approvals, drafts, and the
/// interface to a run's output.
///
/// Imports [dev.reproof.text] and [dev.reproof.command] only.
@NullMarked
package dev.reproof.evidence;

import org.jspecify.annotations.NullMarked;
