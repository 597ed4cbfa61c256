/** The message broker of the one-machine run: Kafka's own KRaft server in a process of its own. */
@NullMarked
package org.gonghui.local.broker;

import org.jspecify.annotations.NullMarked;
