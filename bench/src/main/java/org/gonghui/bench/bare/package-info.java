/**
 * What the platform is compared with: the same statements to the same documents behind as little
 * framework as possible, without token, jurisdiction, checks, events, logs and metrics.
 */
@NullMarked
package org.gonghui.bench.bare;

import org.jspecify.annotations.NullMarked;
