/**
 * Weekly reports 周汇报 of community federations: one for each week, made from the week's facts 周动态
 * (enterprises visited, unions prepared and established), put right with a reason and sent by the
 * community's own officer. The head of the work station 社区工作站站长 is reminded before it is due; one
 * that is missing goes onto the list of the street federation above. What was sent does not change.
 */
@NullMarked
package org.gonghui.org.weekly;

import org.jspecify.annotations.NullMarked;
