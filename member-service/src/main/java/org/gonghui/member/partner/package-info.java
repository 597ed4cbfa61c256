/**
 * What partner systems (协作单位) of other government bodies may ask: whether a person is a verified
 * member (是否实名会员), and how surely. The answer carries nothing else and looks the same for a person
 * who is not known; every question is on the audit trail with its purpose.
 */
@NullMarked
package org.gonghui.member.partner;

import org.jspecify.annotations.NullMarked;
