/** The rules of the house, which each module's architecture test runs on the module's classes. */
@NullMarked
package org.gonghui.platform.architecture;

import org.jspecify.annotations.NullMarked;
