/**
 * The audit trail (审计记录): every unmasked reading of personal information and every other act that
 * somebody must answer for is entered before it takes effect (个人信息保护法 第五十四条、第五十五条). Entries are
 * chained by a keyed hash (哈希链), so that a verifier finds what was removed, changed or moved.
 */
@NullMarked
package org.gonghui.platform.audit;

import org.jspecify.annotations.NullMarked;
