/**
 * Star workers (职工之星) of four kinds: innovation (职工创新之星), skill (职工技能之星), team management (班组管理之星)
 * and talent (职工才艺之星). Unions nominate, the organiser makes a shortlist (入围), verified members vote
 * once (投票), the votes are counted and frozen, the winners are on public notice (公示) and awarded.
 * The ballot is secret: a vote is kept under a keyed hash of its voter and told to nobody.
 */
@NullMarked
package org.gonghui.member.stars;

import org.jspecify.annotations.NullMarked;
