/** Figures for alerts that are asked of the database, so that every instance tells the same. */
@NullMarked
package org.gonghui.platform.figures;

import org.jspecify.annotations.NullMarked;
