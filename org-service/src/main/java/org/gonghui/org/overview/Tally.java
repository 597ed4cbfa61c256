package org.gonghui.org.overview;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How many records of other services are alike.
 *
 * @param inArea true for those that the federation keeps in whose area the enterprise stands
 * @param standing null for records of which only side events were told
 * @param verified true where the public authority has confirmed the identity
 * @param running true where what was given still holds
 * @param due what ends first among what runs
 */
record Tally(
    Subject subject,
    boolean inArea,
    @Nullable Standing standing,
    boolean verified,
    boolean running,
    boolean escalated,
    long count,
    @Nullable LocalDate due) {}
