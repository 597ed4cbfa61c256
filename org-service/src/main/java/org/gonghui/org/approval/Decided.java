package org.gonghui.org.approval;

import java.util.function.UnaryOperator;
import org.gonghui.kernel.Aggregate;

/**
 * What a union above that of the record decides on.
 *
 * @param <S> the record itself
 */
public interface Decided<S extends Decided<S>> extends Aggregate<S> {

  /** The same with what is made of its decision; itself where nothing was asked for. */
  S deciding(UnaryOperator<Decision> change);
}
