/**
 * Activists (工会积极分子): verified members whom their union's officers registered, with the reason, as
 * those who help with the union's work. One leaves when taken off the list (退出), and by event when
 * the membership ends or goes to another union. Their share among all members is to be 10 %
 * (占会员总数的比例).
 */
@NullMarked
package org.gonghui.member.activists;

import org.jspecify.annotations.NullMarked;
