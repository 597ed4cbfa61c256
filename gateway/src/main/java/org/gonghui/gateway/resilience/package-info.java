/** What happens when a service is slow, full or away: a quick, honest 503 instead of a queue. */
@NullMarked
package org.gonghui.gateway.resilience;

import org.jspecify.annotations.NullMarked;
