package org.gonghui.platform.privacy;

import org.gonghui.contracts.DataReadEvent.PersonalDataRead;
import org.gonghui.kernel.Aggregate;
import org.gonghui.kernel.Change;

/** That a reading on the audit trail was told of, once; it names nobody. */
record ReadNote(String id, String unionId, long seq) implements Aggregate<ReadNote> {

  static Change<ReadNote> of(PersonalDataRead read, long seq) {
    return Change.of(new ReadNote(read.readId(), read.unionId(), seq), "telling", read);
  }
}
