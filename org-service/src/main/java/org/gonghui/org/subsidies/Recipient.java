package org.gonghui.org.subsidies;

import org.gonghui.platform.web.Command;
import reactor.core.publisher.Mono;

/** A kind of record that funds grant to. */
public interface Recipient {

  /** True for ids of records of this kind. */
  boolean owns(String recordId);

  /**
   * A fund has granted it; told twice, it is so once. Refuses where there is nothing to be granted
   * any more: the fund has it again then.
   */
  Mono<?> subsidise(Command command, String recordId, String fundId, long fen, String grantedBy);
}
