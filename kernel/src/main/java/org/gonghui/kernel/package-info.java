/**
 * What every service of Gonghui means identically, in plain Java: identifiers, time and legal
 * periods, money, identity numbers, refusals, changes, workflow tables. Knows no framework.
 */
@NullMarked
package org.gonghui.kernel;

import org.jspecify.annotations.NullMarked;
