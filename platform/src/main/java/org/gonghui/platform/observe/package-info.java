/**
 * What can be seen of a running service from outside: traces, logs without personal data, health.
 */
@NullMarked
package org.gonghui.platform.observe;

import org.jspecify.annotations.NullMarked;
