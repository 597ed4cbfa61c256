/**
 * The plan for the one enterprise 一企一策: what is to be reached with it by when (its own union, a
 * collective contract, a station), in steps 措施, each with somebody who answers for it 责任人 and a
 * day. An enterprise has one open plan. Steps are reminded of and then shown overdue 逾期; the plan
 * is completed with its last step, or closed with a reason.
 */
@NullMarked
package org.gonghui.org.enterpriseplans;

import org.jspecify.annotations.NullMarked;
