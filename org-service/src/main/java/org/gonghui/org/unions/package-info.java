/**
 * The tree of unions 工会组织: the district federation 区总工会, the street and industry federations
 * 街道总工会、行业工会联合会 under it, the community and park federations 社区、园区工会联合会, the enterprise and joint
 * unions 企业工会、联合工会, and the groups 工会小组. Which kind may stand under which is one table. Every
 * change goes out as an entry of the directory 工会名录, of which each service keeps its own copy.
 */
@NullMarked
package org.gonghui.org.unions;

import org.jspecify.annotations.NullMarked;
