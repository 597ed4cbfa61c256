package org.gonghui.member.members;

import org.gonghui.kernel.NotFound;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which union a question without a record is about: one that the viewer reaches. */
@Component
public class UnionReach {

  private final UnionDirectory unions;

  UnionReach(UnionDirectory unions) {
    this.unions = unions;
  }

  /** The union asked for, or the viewer's own; what they do not reach is not there. */
  public String require(Viewer viewer, @Nullable String asked) {
    String own = viewer.unionId();
    String union = asked == null ? own : asked;
    if (union == null || unions.find(union).isEmpty() || !reaches(viewer, union)) {
      throw new NotFound("Union", String.valueOf(union));
    }
    return union;
  }

  private boolean reaches(Viewer viewer, String unionId) {
    String own = viewer.unionId();
    return viewer.has(Roles.AUDITOR) || (own != null && unions.isWithin(unionId, own));
  }
}
