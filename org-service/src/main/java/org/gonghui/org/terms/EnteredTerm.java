package org.gonghui.org.terms;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A term that runs already, as it is entered.
 *
 * @param letter number of the letter by which a superior outside of this system approved it
 */
record EnteredTerm(Committee committee, LocalDate startsOn, int years, @Nullable String letter) {}
