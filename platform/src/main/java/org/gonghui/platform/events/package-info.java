/** Events out of the outbox to Kafka, and in from Kafka once, with dead letters for operators. */
@NullMarked
package org.gonghui.platform.events;

import org.jspecify.annotations.NullMarked;
