/**
 * Campaigns (专项行动) with a target for each union below the one that leads: members in new forms of
 * employment (新就业形态劳动者入会), members at all, verified members (实名认证). What was brought is counted
 * from who joined and was verified, unions are ranked by it and reminded on fixed days and when
 * they fall behind the pace, on their own to-do list (待办) until they have caught up. Member days
 * (会员日) and trainings (业务培训) that were held are recorded.
 */
@NullMarked
package org.gonghui.member.campaigns;

import org.jspecify.annotations.NullMarked;
