/**
 * The map on pages of its own, for its browser tests and for looking at. Outside the product's packages, so that the
 * product's component scan does not meet it in other tests.
 */
@NullMarked
package gallery;

import org.jspecify.annotations.NullMarked;
