package org.gonghui.org.unions;

import java.time.LocalDate;
import org.gonghui.contracts.UnionKind;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a union when it is established.
 *
 * @param superiorId the union above it; null for the district federation
 * @param pinyin initials or spelling of its name
 * @param foundingId the procedure it was founded by, if it was
 */
public record NewUnion(
    UnionKind kind,
    String name,
    @Nullable String superiorId,
    Area area,
    LocalDate establishedOn,
    LegalPerson legalPerson,
    @Nullable String pinyin,
    @Nullable String foundingId) {}
