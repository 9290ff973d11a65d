/** Configuration items, their classes, relationships, ownership and history. The only writer of :Ci and the edges between CIs. */
@NullMarked
package io.linchpin.cmdb;

import org.jspecify.annotations.NullMarked;
