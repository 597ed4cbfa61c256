package org.gonghui.platform.directory;

import org.gonghui.kernel.NotFound;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which unions a caller acts for or looks into, where there is no stored record that {@code
 * Jurisdiction} decides about: officers and union workers act for their union and those below it;
 * auditors look into every one and act for none.
 */
@Component
public class Reach {

  private final UnionDirectory unions;

  Reach(UnionDirectory unions) {
    this.unions = unions;
  }

  /** True where the viewer acts for this union: it is theirs or below it. */
  public boolean covers(Viewer viewer, String unionId) {
    String own = viewer.unionId();
    return own != null
        && (viewer.has(Roles.OFFICER) || viewer.has(Roles.UNION_WORKER))
        && unions.find(unionId).isPresent()
        && unions.isWithin(unionId, own);
  }

  /** Answers like a union that is not there where the viewer does not act for it. */
  public void require(Viewer viewer, String unionId) {
    if (!covers(viewer, unionId)) {
      throw new NotFound("Union", unionId);
    }
  }

  /** True where the viewer may look into this union. */
  public boolean sees(Viewer viewer, String unionId) {
    return viewer.has(Roles.AUDITOR) ? unions.find(unionId).isPresent() : covers(viewer, unionId);
  }

  /** The union that a question is about: the one asked for, or the viewer's own; to read only. */
  public String readable(Viewer viewer, @Nullable String asked) {
    String union = asked == null ? viewer.unionId() : asked;
    if (union == null || !sees(viewer, union)) {
      throw new NotFound("Union", String.valueOf(union));
    }
    return union;
  }
}
