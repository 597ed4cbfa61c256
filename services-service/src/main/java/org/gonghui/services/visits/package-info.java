/**
 * Visits to workers who were injured at work (工伤探视): each injury case of legal aid opens one. The
 * union that keeps the case makes the visit and reports it. The visit is the green channel into
 * legal aid (工作要点第 13 项).
 */
@NullMarked
package org.gonghui.services.visits;

import org.jspecify.annotations.NullMarked;
