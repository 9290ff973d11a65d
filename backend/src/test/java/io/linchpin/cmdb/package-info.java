/** Tests of the CMDB. */
@NullMarked
package io.linchpin.cmdb;

import org.jspecify.annotations.NullMarked;
