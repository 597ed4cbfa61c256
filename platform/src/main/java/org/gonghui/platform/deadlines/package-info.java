/** The engine that makes legal periods count: reminders before, consequences after, once. */
@NullMarked
package org.gonghui.platform.deadlines;

import org.jspecify.annotations.NullMarked;
