/** What is everybody’s own: their facts, their password, their tokens. */
@NullMarked
package io.linchpin.ui.settings.account;

import org.jspecify.annotations.NullMarked;
