package org.gonghui.contracts;

import java.time.LocalDate;

/**
 * A legal period 期限 that runs after an event.
 *
 * @param name what is to be done until then
 * @param rule id of the rule that sets it
 * @param startedOn the day of the event from which it is counted
 * @param lastDay the last day on which it can be done
 * @param bindsPerson true where the person loses by letting it pass, false where somebody else owes
 *     the step
 */
public record RunningPeriod(
    String name, String rule, LocalDate startedOn, LocalDate lastDay, boolean bindsPerson) {}
