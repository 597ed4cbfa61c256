/**
 * Assessments against a standard (评分标准): a list of items with their points, what is demanded in any
 * case, and grades by the points reached. A standard is data with an id, a source and the date from
 * which it holds; what was assessed names the version that it was assessed by.
 */
@NullMarked
package org.gonghui.platform.assessment;

import org.jspecify.annotations.NullMarked;
