/**
 * Transfers (会籍接转) of memberships from one union to another, because work has moved: asked for by
 * the member, the union that they come to or the one that they leave, answered by the other side in
 * time. The membership moves because of the acceptance, once; what a union kept that was merged or
 * dissolved moves to its successor by itself, which also answers transfers into it.
 */
@NullMarked
package org.gonghui.member.transfers;

import org.jspecify.annotations.NullMarked;
