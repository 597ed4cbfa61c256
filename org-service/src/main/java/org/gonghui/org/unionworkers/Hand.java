package org.gonghui.org.unionworkers;

import org.gonghui.org.approval.Deciders;
import org.gonghui.platform.security.Viewer;

/**
 * What a viewer has to do with a file. Who acts for the union that is asked to take the worker sees
 * the file, and answers; all else is for the union at which they serve, and for those above it.
 *
 * @param own it is their own
 * @param keeps an officer of its union, or of one above
 * @param decides an officer of a union above its own
 * @param receives an officer of the union that is to take the worker, or of one above
 */
record Hand(boolean own, boolean keeps, boolean decides, boolean receives) {

  static Hand of(Viewer viewer, UnionWorker it, Deciders deciders) {
    if (viewer.is(it.personId())) {
      return new Hand(true, false, false, false);
    }
    Transfer transfer = it.transfer();
    return new Hand(
        false,
        deciders.isOfficerOf(viewer, it.unionId()),
        deciders.isOfficerOf(viewer, deciders.above(it.unionId()).getFirst()),
        transfer != null && deciders.isOfficerOf(viewer, transfer.toUnionId()));
  }
}
