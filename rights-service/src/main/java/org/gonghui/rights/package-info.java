/** The rights service; its features are the packages below. */
@NullMarked
package org.gonghui.rights;

import org.jspecify.annotations.NullMarked;
