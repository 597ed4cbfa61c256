package org.gonghui.org.unionworkers;

import java.time.LocalDate;
import org.gonghui.org.personnel.SealedPerson;
import org.jspecify.annotations.Nullable;

/**
 * Who enters service.
 *
 * @param id of the file
 * @param personId the worker's account; null while there is none
 * @param applicationId the application by which they were hired; null for who is entered
 * @param rank the rank held from the first day
 */
record Entry(
    String id,
    String unionId,
    @Nullable String personId,
    @Nullable String applicationId,
    SealedPerson person,
    LocalDate hiredOn,
    int rank) {}
