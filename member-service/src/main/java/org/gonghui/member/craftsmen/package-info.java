/**
 * The registry of craftsmen (工匠库): who masters which trade, with certificates, level and
 * achievements. The union proposes a member (推荐入库), the district's publicity department confirms
 * (确认入库) or refuses in time, and an entry ends by leaving (退出) or with the membership, with which
 * it also goes to another union. Found by trade, level and union.
 */
@NullMarked
package org.gonghui.member.craftsmen;

import org.jspecify.annotations.NullMarked;
