/**
 * The client of all measurements, the same for every subject: it knows the public API and nothing
 * else. Its processor time is counted with that of the server, so it does as little as it can.
 */
@NullMarked
package org.gonghui.bench.client;

import org.jspecify.annotations.NullMarked;
