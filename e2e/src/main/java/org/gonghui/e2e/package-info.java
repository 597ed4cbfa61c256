/**
 * The story of the first release played through the gateway, as clients would: knows the public API
 * only. {@link org.gonghui.e2e.Demo} is its entry point.
 */
@NullMarked
package org.gonghui.e2e;

import org.jspecify.annotations.NullMarked;
