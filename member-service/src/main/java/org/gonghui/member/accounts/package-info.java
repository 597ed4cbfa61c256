/**
 * Which account belongs to which person (账号绑定): members whom officers entered or rosters brought in
 * have no account. Who signs in, whatever their role, claims their membership (会籍认领) by identity
 * number and phone and by a code (验证码) sent to the phone on record; two officers unbind it (解除绑定).
 * Every service hears of it, and what is the person's is the account's from then on.
 */
@NullMarked
package org.gonghui.member.accounts;

import org.jspecify.annotations.NullMarked;
