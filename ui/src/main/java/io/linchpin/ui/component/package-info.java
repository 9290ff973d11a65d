/** The components all views are made of: small, plain, with the words of the design and no rule of the domain. */
@NullMarked
package io.linchpin.ui.component;

import org.jspecify.annotations.NullMarked;
