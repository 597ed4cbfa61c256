/** Rules of law and calendar of the place, and deadlines as answers show them. */
@NullMarked
package org.gonghui.platform.law;

import org.jspecify.annotations.NullMarked;
