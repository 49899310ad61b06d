/// Tests of the package.
@NullMarked
package dev.reproof.run;

import org.jspecify.annotations.NullMarked;
