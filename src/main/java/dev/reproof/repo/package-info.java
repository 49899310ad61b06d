/// Facts from the repository, exact commits. The only user of JGit.
///
/// Imports floors 0 and 1, and JGit.
@NullMarked
package dev.reproof.repo;

import org.jspecify.annotations.NullMarked;
