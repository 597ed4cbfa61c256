/**
 * The membership card 电子会员证: a number that stays with the member, and a QR code (二维码) that a
 * station or partner checks. A code is signed, is good for a minute and for one check, and tells
 * whoever reads it nothing; the check answers «valid member» or not, and nothing more.
 */
@NullMarked
package org.gonghui.member.cards;

import org.jspecify.annotations.NullMarked;
