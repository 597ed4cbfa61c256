/** Every service's own copy of the tree of unions, rebuilt from its state topic at each start. */
@NullMarked
package org.gonghui.platform.directory;

import org.jspecify.annotations.NullMarked;
