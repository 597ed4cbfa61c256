/** Says what it is and forgets to be null-marked. */
@Deprecated
package org.gonghui.violators.unmarked;
