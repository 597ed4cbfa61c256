/**
 * Proposals of honours (荣誉推荐建议): what a skill contest's rules promise (竞赛规程载明的荣誉, such as 技术能手 or
 * 五一) to who wins a prize is laid before the officers of the winner's union once the results are
 * known. They nominate in time (推荐) or dismiss with a reason (不予推荐); nothing is given by itself. A
 * proposal follows corrected results and the membership.
 */
@NullMarked
package org.gonghui.member.proposals;

import org.jspecify.annotations.NullMarked;
