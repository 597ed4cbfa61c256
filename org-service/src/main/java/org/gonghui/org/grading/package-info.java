/**
 * Management of federations by class, grade and level (工联会分类分级分层). The class (类) follows from the
 * kind of federation, the level (层) from how many enterprises stand in its area, the grade (级) from
 * an appraisal of its own kind, see {@code appraisals}. Each is determined again by a date or with
 * the appraisal, and everything that was determined stays in the file; the union itself shows what
 * holds now.
 */
@NullMarked
package org.gonghui.org.grading;

import org.jspecify.annotations.NullMarked;
