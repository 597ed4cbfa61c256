/**
 * Committees (女职工委员会 and others), clubs (社团) and volunteer teams (志愿者队) of six kinds that unions
 * found. Members join on-line and are taken in by the leader or an officer, leave when they want,
 * and with their membership. Activities (活动) count hours for who took part.
 */
@NullMarked
package org.gonghui.member.groups;

import org.jspecify.annotations.NullMarked;
