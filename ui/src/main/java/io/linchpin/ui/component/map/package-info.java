/** The service map and its tree table: the CIs around a question, drawn and listed from one {@link MapGraph}. */
@NullMarked
package io.linchpin.ui.component.map;

import org.jspecify.annotations.NullMarked;
