/** The floor of the measurements: the same statements in a loop on the driver, without HTTP. */
@NullMarked
package org.gonghui.bench.floor;

import org.jspecify.annotations.NullMarked;
