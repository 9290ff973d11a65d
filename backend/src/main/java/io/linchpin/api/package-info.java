/** The REST interface: one controller a feature, who may call it, and how failures become problem+json. */
@ApplicationModule
@NullMarked
package io.linchpin.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
