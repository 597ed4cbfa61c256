/** Lists with declared filters and signed cursors. */
@NullMarked
package org.gonghui.platform.web.paging;

import org.jspecify.annotations.NullMarked;
