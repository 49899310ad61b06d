/// Reproof: is what this tracker says true? [Main] picks one of the two faces.
@NullMarked
package dev.reproof;

import org.jspecify.annotations.NullMarked;
