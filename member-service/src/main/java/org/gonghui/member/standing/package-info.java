/**
 * What happens to a membership (会籍) once it began: it is retained (保留会籍) on retirement,
 * unemployment or service, resumed, and ended (会籍终止) by the member's own wish (退会), expulsion (开除)
 * or death. Six months without dues and taking part are proposed to an officer (拟认定自动退会), who talks
 * to the member first and waits for a change; they end nothing by themselves. What the service has
 * on file of activities and contests counts as taking part.
 */
@NullMarked
package org.gonghui.member.standing;

import org.jspecify.annotations.NullMarked;
