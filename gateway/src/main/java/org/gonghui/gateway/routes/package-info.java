/** Which service answers for which public resource, and how a request is passed on to it. */
@NullMarked
package org.gonghui.gateway.routes;

import org.jspecify.annotations.NullMarked;
