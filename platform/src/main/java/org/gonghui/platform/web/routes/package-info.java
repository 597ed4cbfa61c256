/** Which handler method serves a request, found without asking each whether it does. */
@NullMarked
package org.gonghui.platform.web.routes;

import org.jspecify.annotations.NullMarked;
