package org.gonghui.org.sites;

import java.time.LocalDate;
import org.gonghui.platform.law.AppliedRule;
import org.jspecify.annotations.Nullable;

/**
 * The plaque of a demonstration site 示范点牌匾.
 *
 * @param number the plaque's number, once for the union that gives it
 * @param by id of the person who decided
 * @param appraisalId the appraisal that found the five standards met
 * @param rule by which it was given; null for one that was given before that was kept
 */
public record Plaque(
    String number, LocalDate on, String by, String appraisalId, @Nullable AppliedRule rule) {}
