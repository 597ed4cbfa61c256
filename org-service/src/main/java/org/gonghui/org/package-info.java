/** The org service; its features are the packages below. */
@NullMarked
package org.gonghui.org;

import org.jspecify.annotations.NullMarked;
