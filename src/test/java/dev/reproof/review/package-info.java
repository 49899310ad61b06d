/// Tests of the checks, outcomes and drafts.
@NullMarked
package dev.reproof.review;

import org.jspecify.annotations.NullMarked;
