/** What the stories of this service have in common. */
@NullMarked
package org.gonghui.org.testing;

import org.jspecify.annotations.NullMarked;
