package org.gonghui.platform.store;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;

import java.util.List;
import java.util.Set;
import org.bson.conversions.Bson;
import org.gonghui.platform.security.Viewer;

/**
 * Who sees which stored aggregate, decided in this one place: officers what belongs to their union
 * and to those below it, auditors everything, everybody what is theirs or assigned to them, and
 * what is open to read within their district.
 */
public final class Jurisdiction {

  private static final Set<String> BY_UNION = Set.of("officer", "union-worker");

  private Jurisdiction() {}

  /** The condition under which a stored document is visible to this viewer. */
  public static Bson visibleTo(Viewer viewer) {
    if (seesAll(viewer)) {
      return empty();
    }
    Bson own = in(Fields.PEOPLE, viewer.ids());
    if (viewer.unionId() == null || !actsForUnion(viewer)) {
      return own;
    }
    return or(eq(Fields.ANCESTORS, viewer.unionId()), own);
  }

  /** The same question for an aggregate at hand. */
  static boolean sees(Viewer viewer, List<String> ancestors, Set<String> people) {
    if (seesAll(viewer) || viewer.isAmong(people)) {
      return true;
    }
    return viewer.unionId() != null && actsForUnion(viewer) && ancestors.contains(viewer.unionId());
  }

  /** The condition under which what is open to read within a district is visible to a viewer. */
  static Bson openTo(Viewer viewer, Set<String> districts) {
    if (seesAll(viewer) || districts.isEmpty()) {
      return empty();
    }
    return or(in(Fields.ANCESTORS, districts), in(Fields.PEOPLE, viewer.ids()));
  }

  /** The same question for an aggregate at hand that the viewer does not see anyway. */
  static boolean within(Set<String> districts, List<String> ancestors) {
    return districts.isEmpty() || ancestors.stream().anyMatch(districts::contains);
  }

  private static boolean seesAll(Viewer viewer) {
    return viewer.isSystem() || viewer.has("auditor");
  }

  private static boolean actsForUnion(Viewer viewer) {
    return viewer.roles().stream().anyMatch(BY_UNION::contains);
  }
}
