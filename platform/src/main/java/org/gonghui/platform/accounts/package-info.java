/**
 * Which account belongs to which person (账号绑定): every service's own copy, kept by events. Persons
 * whom officers or rosters brought in have ids that no token names; a bound account is known by the
 * person's id in whatever it reads or begins, and no record changes its owner.
 */
@NullMarked
package org.gonghui.platform.accounts;

import org.jspecify.annotations.NullMarked;
