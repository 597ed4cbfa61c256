package org.gonghui.org.workplaces;

import org.gonghui.kernel.Aggregate;
import org.gonghui.kernel.Change;
import org.gonghui.org.enterprises.Enterprise;
import org.gonghui.platform.store.Stored;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise as the union that covers it sees it.
 *
 * @param unionId the federation in whose area it stands
 * @param coveringUnionId the union that covers it now; null where none does, or its file is closed
 * @param seen the version of the file that this was read from
 */
public record Workplace(
    String id,
    String unionId,
    String enterpriseId,
    @Nullable String coveringUnionId,
    int employees,
    long seen)
    implements Aggregate<Workplace> {

  /** Name of the one step there is. */
  static final String READING = "reading";

  static String idOf(String enterpriseId) {
    return "workplace-" + enterpriseId;
  }

  static Workplace of(Stored<Enterprise> file) {
    Enterprise it = file.state();
    return new Workplace(
        idOf(it.id()),
        it.unionId(),
        it.id(),
        it.isClosed() ? null : it.coveringUnionId(),
        it.isClosed() ? 0 : it.headcount(),
        file.version());
  }

  /** As the file says, unless a later version of it was read before. */
  Change<Workplace> become(Workplace read) {
    return read.seen > seen ? Change.of(read, READING) : Change.none(this);
  }
}
