/**
 * Model workers (劳动模范) and May Day medals (五一劳动奖章) of four levels. In a year's campaign each union
 * nominates within its quota (名额), the unions above review (审核), nominees are on public notice (公示)
 * through working days in which anybody may object (异议), and then awarded (表彰). The bearer's
 * benefits (劳模待遇) are told to the other services year by year, until the honour is revoked (撤销).
 */
@NullMarked
package org.gonghui.member.honours;

import org.jspecify.annotations.NullMarked;
