/**
 * Elections 换届选举 of unions' committees, the congress of the district 区工会代表大会 among them: the union
 * prepares 筹备 and nominates candidates 提名候选人, its superior approves the list 审批候选人名单, the meeting
 * votes 会员大会、会员代表大会, the committee elects its chair 主席、副主席, and the superior approves the result
 * 批复选举结果 within its legal time (工会基层组织选举工作条例). Attendance of two thirds, more than half of all who
 * are entitled, more candidates than seats 差额, eligibility and the number of seats are rules as
 * data.
 */
@NullMarked
package org.gonghui.org.elections;

import org.jspecify.annotations.NullMarked;
