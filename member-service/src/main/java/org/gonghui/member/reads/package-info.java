/**
 * Who read a person's data in plain text (谁查阅过我的信息, 个人信息保护法 第四十四条、第四十五条): every unmasked reading
 * (明文查阅) that stands on the audit trail of any service, with reader, role, union and purpose, kept
 * here by events and shown to the person.
 */
@NullMarked
package org.gonghui.member.reads;

import org.jspecify.annotations.NullMarked;
