/**
 * Members (会员) and how they join (入会): a worker, or an officer for them, applies to a union that
 * keeps members; the union accepts or refuses in time. One person has one open membership (会籍),
 * however their identity number is written. Name, number and phone are sealed and shown masked.
 */
@NullMarked
package org.gonghui.member.members;

import org.jspecify.annotations.NullMarked;
