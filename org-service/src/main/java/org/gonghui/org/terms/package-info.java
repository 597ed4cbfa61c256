/**
 * Terms of unions' committees 任期: from the day of an election to its last day 届满, with the officers
 * who were elected. The deadline engine reminds before a term ends; one that ends without a new
 * election is overdue 超期未换届 and stands on the superior's list. The superior may extend a term once
 * 延期换届, by six months at most (工会基层组织选举工作条例).
 */
@NullMarked
package org.gonghui.org.terms;

import org.jspecify.annotations.NullMarked;
