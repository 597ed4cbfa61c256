package org.gonghui.member.reads;

import static com.mongodb.client.model.Filters.in;

import java.util.List;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Aggregates;
import org.gonghui.platform.store.Definition;
import org.gonghui.platform.store.Fields;
import org.gonghui.platform.store.Slice;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.paging.PageRequest;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** All readings; their ids sort by time. */
@Component
class DataReads extends Aggregates<DataRead> {

  static final String COLLECTION = "dataReads";
  static final String PERSON = "state.personId";
  static final String SERVICE = "state.service";
  static final String READ_AT = "state.readAt";

  DataReads(AggregateStore store) {
    super(
        store,
        Definition.of(COLLECTION, DataRead.class).index(PERSON).index(SERVICE).index(READ_AT));
  }

  /** A person's own, the latest first, whatever else they may see by their office. */
  Mono<Slice<Stored<DataRead>>> list(List<String> ids, PageRequest page) {
    return list(Viewer.system(COLLECTION), page.narrowed(in(Fields.PEOPLE, ids)));
  }
}
