package org.gonghui.org.sites;

import java.time.LocalDate;

/**
 * The plaque of a demonstration site 示范点牌匾.
 *
 * @param number the plaque's number, once for the union that gives it
 * @param by id of the person who decided
 * @param appraisalId the appraisal that found the five standards met
 */
public record Plaque(String number, LocalDate on, String by, String appraisalId) {}
