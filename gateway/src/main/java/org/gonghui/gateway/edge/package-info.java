/** What concerns every request at the door: who the client is, safe headers, foreign pages. */
@NullMarked
package org.gonghui.gateway.edge;

import org.jspecify.annotations.NullMarked;
