/**
 * What is put before a superior union 报上级工会批准: who has to decide until when, how the matter goes up
 * the tree when a time passes 逐级上报, and who may not decide because they asked. Foundings,
 * elections, extensions of terms and certificates of legal persons all go this way. After a move
 * 变更上级 those decide who stand above the union now ({@link DecidedAggregates}).
 */
@NullMarked
package org.gonghui.org.approval;

import org.jspecify.annotations.NullMarked;
