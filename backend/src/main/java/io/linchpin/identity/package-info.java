/** Tenants, people, teams, roles and tokens: who is asking and what they may see. */
@NullMarked
package io.linchpin.identity;

import org.jspecify.annotations.NullMarked;
