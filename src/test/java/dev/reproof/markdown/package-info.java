/// Tests of reading and editing trackers.
@NullMarked
package dev.reproof.markdown;

import org.jspecify.annotations.NullMarked;
