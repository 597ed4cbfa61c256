/** How much one client may ask for: requests in a period, size of a body, size of the headers. */
@NullMarked
package org.gonghui.gateway.limits;

import org.jspecify.annotations.NullMarked;
