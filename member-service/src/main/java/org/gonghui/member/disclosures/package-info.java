/**
 * Disclosures (明文查阅) of personal data: an officer reads named fields of one member for a stated
 * purpose (目的), after an entry on the audit trail (审计留痕) is stored; without the entry nothing is
 * shown. The member reads who has seen their data (个人信息保护法 第四十四条、第四十五条).
 */
@NullMarked
package org.gonghui.member.disclosures;

import org.jspecify.annotations.NullMarked;
