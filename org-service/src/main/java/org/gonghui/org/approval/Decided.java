package org.gonghui.org.approval;

import java.util.function.UnaryOperator;
import org.gonghui.kernel.Aggregate;

/**
 * What a union above decides on: above that of the record, or from its own on.
 *
 * @param <S> the record itself
 */
public interface Decided<S extends Decided<S>> extends Aggregate<S> {

  /** The same with what is made of its decision; itself where nothing was asked for. */
  S deciding(UnaryOperator<Decision> change);

  /**
   * True where the union of the record is the first to decide, as the superior of a union that is
   * to be; otherwise the one above it is.
   */
  default boolean isDecidedByItsUnion() {
    return false;
  }
}
