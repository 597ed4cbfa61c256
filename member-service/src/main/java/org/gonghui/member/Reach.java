package org.gonghui.member;

import org.gonghui.kernel.NotFound;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.security.Viewer;
import org.springframework.stereotype.Component;

/** For which unions a caller acts: their own and those below it. */
@Component
public class Reach {

  private final UnionDirectory unions;

  Reach(UnionDirectory unions) {
    this.unions = unions;
  }

  /** True where the viewer's union is this one or above it. */
  public boolean covers(Viewer viewer, String unionId) {
    String own = viewer.unionId();
    return own != null && unions.find(unionId).isPresent() && unions.isWithin(unionId, own);
  }

  /** Answers like a union that is not there where the viewer does not act for it. */
  public void require(Viewer viewer, String unionId) {
    if (!covers(viewer, unionId)) {
      throw new NotFound("Union", unionId);
    }
  }
}
