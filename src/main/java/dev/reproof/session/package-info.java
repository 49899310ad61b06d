/// What a reviewer can do, the present state, undo. The only mutable object below the faces.
///
/// Imports floors 0 to 3.
@NullMarked
package dev.reproof.session;

import org.jspecify.annotations.NullMarked;
