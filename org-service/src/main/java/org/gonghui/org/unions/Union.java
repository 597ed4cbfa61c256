package org.gonghui.org.unions;

import java.time.LocalDate;
import java.util.List;
import org.gonghui.contracts.UnionEvent.UnionEstablished;
import org.gonghui.contracts.UnionKind;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.contracts.UnionStatus;
import org.gonghui.kernel.Aggregate;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * A union 工会 and its place in the tree.
 *
 * @param superiorId the union above it; null for the district federation
 * @param level how high it stands
 * @param area the street and community that it is responsible for
 * @param establishedOn when it came to exist
 * @param legalPerson its standing as a legal person
 * @param pinyin initials or spelling of its name, to be found by
 * @param foundingId the procedure it was founded by; null where it was entered as existing
 * @param searchKeys what it is found by; made from its name
 */
public record Union(
    String id,
    UnionKind kind,
    String name,
    @Nullable String superiorId,
    UnionLevel level,
    Area area,
    LocalDate establishedOn,
    UnionStatus status,
    LegalPerson legalPerson,
    @Nullable String pinyin,
    @Nullable String foundingId,
    @Nullable List<String> searchKeys)
    implements Aggregate<Union> {

  public Union {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a union has a name");
    }
    searchKeys = searchKeys == null ? SearchKeys.of(id, name, pinyin) : List.copyOf(searchKeys);
  }

  @Override
  public String unionId() {
    return id;
  }

  /** A union comes to be known, under a superior that exists and is of a kind that fits. */
  static Change<Union> establish(
      String id, NewUnion is, @Nullable UnionListed superior, LocalDate today) {
    UnionKind above = superior == null ? null : superior.kind();
    TreeTable.check(is.kind(), above);
    if (superior != null && superior.status() != UnionStatus.ACTIVE) {
      throw new RuleBroken("union.superior-gone", superior.unionId());
    }
    if (is.establishedOn().isAfter(today)) {
      throw new RuleBroken("date.future", is.establishedOn());
    }
    if (!is.legalPerson().isConsistent()) {
      throw new RuleBroken("union.legal-person-incomplete");
    }
    Union made = made(id, is, above);
    return Change.of(made, "establishment", made.established(), made.listing());
  }

  private static Union made(String id, NewUnion is, @Nullable UnionKind above) {
    return new Union(
        id,
        is.kind(),
        is.name().strip(),
        is.superiorId(),
        TreeTable.level(is.kind(), above),
        is.area(),
        is.establishedOn(),
        UnionStatus.ACTIVE,
        is.legalPerson(),
        is.pinyin(),
        is.foundingId(),
        null);
  }

  private UnionEstablished established() {
    return new UnionEstablished(id, superiorId, kind, name, establishedOn, foundingId);
  }

  /** Its entry in the directory that all services copy. */
  UnionListed listing() {
    return new UnionListed(id, superiorId, kind, name, status, null);
  }
}
