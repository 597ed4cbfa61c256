/** Work that a service does again and again beside its requests: queues, relays, watches. */
@NullMarked
package org.gonghui.platform.background;

import org.jspecify.annotations.NullMarked;
