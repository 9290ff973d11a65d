/** The REST interface: one controller a feature, and how failures become problem+json. */
@NullMarked
package io.linchpin.api;

import org.jspecify.annotations.NullMarked;
