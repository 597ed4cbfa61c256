package org.gonghui.member.members;

import java.util.List;
import org.gonghui.platform.security.Viewer;

/**
 * Before which union an appeal is, and who may decide on it: an officer above the union that
 * refused, and never whoever refused.
 *
 * @param contest the refusal
 * @param path the union that was asked to keep the member, and all above it
 */
record AppealBench(Contest contest, List<String> path) {

  boolean isOpenTo(Viewer viewer) {
    int place = viewer.unionId() == null ? -1 : path.indexOf(viewer.unionId());
    return !viewer.is(contest.refusedBy()) && place >= level();
  }

  /** The place in the path: above the refusing union; nobody stands above the topmost. */
  int level() {
    int refusing = contest.refusedFor() == null ? 0 : path.indexOf(contest.refusedFor());
    return Math.min(Math.max(0, refusing) + 1, path.size() - 1);
  }
}
