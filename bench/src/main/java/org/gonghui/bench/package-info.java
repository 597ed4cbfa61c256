/** Programs of the measurements; {@code bench/run} starts them and reads the clocks. */
@NullMarked
package org.gonghui.bench;

import org.jspecify.annotations.NullMarked;
