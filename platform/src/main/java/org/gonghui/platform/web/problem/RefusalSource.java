package org.gonghui.platform.web.problem;

import org.jspecify.annotations.Nullable;

/**
 * Knows some kinds of exceptions as refusals. Beans of this type are asked in their order; what
 * none of them knows is a fault of ours and answers 500.
 */
@FunctionalInterface
public interface RefusalSource {

  /** The refusal that this exception means, or null where it is not known here. */
  @Nullable HttpRefusal of(Throwable error);
}
