/** The runnable application and its Vaadin views. */
@NullMarked
package io.linchpin.ui;

import org.jspecify.annotations.NullMarked;
