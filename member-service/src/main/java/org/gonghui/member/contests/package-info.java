/**
 * Skill contests (职业技能竞赛) and drills (技能练兵): opened for a trade with so many entries, entered by
 * members or by unions with their teams. Results rank by score; corrected, they rank anew and the
 * correction stays on file. Who wins a prize is told as an event; an honour that the rules promise
 * (规程载明的荣誉) is only proposed, never given.
 */
@NullMarked
package org.gonghui.member.contests;

import org.jspecify.annotations.NullMarked;
