/**
 * Long work in the background (后台任务): imports, recalculations and rotations that answer 202 at
 * once, run chunk by chunk under a lease, survive the death of whoever runs them, show how far they
 * are and can be cancelled. A handler of each kind does the work; everything else is done here.
 */
@NullMarked
package org.gonghui.platform.jobs;

import org.jspecify.annotations.NullMarked;
