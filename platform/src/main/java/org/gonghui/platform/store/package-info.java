/** Aggregates stored as one document each, with their version, history, marks and outbox. */
@NullMarked
package org.gonghui.platform.store;

import org.jspecify.annotations.NullMarked;
