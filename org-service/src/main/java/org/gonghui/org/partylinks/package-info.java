/**
 * Party-building links 党建带工建、工建服务党建: a union and the party organisation beside it are founded
 * together 同步组建, act together 同步开展活动 and share what they have 同步利用资源. They meet at the joint
 * meeting 党工联席会议 in time, and the union reports to the party committee 请示汇报.
 */
@NullMarked
package org.gonghui.org.partylinks;

import org.jspecify.annotations.NullMarked;
