/** The one door of the platform: routes, token check, limits, breakers, documentation page. */
@NullMarked
package org.gonghui.gateway;

import org.jspecify.annotations.NullMarked;
