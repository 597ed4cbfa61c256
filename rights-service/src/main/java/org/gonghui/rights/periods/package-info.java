/**
 * A calculator of legal periods (法定期限): the last day of a period that a rule of law sets, counted
 * by 民法典 第二百条至第二百零三条 over the holidays and make-up working days of China (节假日与调休). Whoever is
 * signed in may ask.
 */
@NullMarked
package org.gonghui.rights.periods;

import org.jspecify.annotations.NullMarked;
