package org.gonghui.member.members;

import org.gonghui.contracts.EmploymentForm;
import org.jspecify.annotations.Nullable;

/** What a worker asks for when joining, without what is sensitive about them. */
record Application(
    String memberId,
    String personId,
    String unionId,
    @Nullable String enterpriseId,
    EmploymentForm employmentForm) {}
