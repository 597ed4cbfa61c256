/** HTTP as all services speak it: commands, problems, lists, versions, idempotency. */
@NullMarked
package org.gonghui.platform.web;

import org.jspecify.annotations.NullMarked;
