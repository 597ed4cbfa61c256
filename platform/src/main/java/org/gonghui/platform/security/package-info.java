/** Who is asking and what they may: token check, roles of each route, the viewer. */
@NullMarked
package org.gonghui.platform.security;

import org.jspecify.annotations.NullMarked;
