package org.gonghui.rights.lawyers;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;

import com.mongodb.client.model.Indexes;
import org.bson.conversions.Bson;
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

/** All lawyers; officers of every union find them. */
@Component
public class Lawyers extends Aggregates<Lawyer> {

  private static final String LICENCE = Fields.state("licence");
  private static final String FIRM = Fields.state("firmKey");
  private static final Bson BY_ID = Indexes.ascending(Fields.ID);

  Lawyers(AggregateStore store) {
    super(
        store,
        Definition.of("lawyers", Lawyer.class)
            .unique("lawyer.licence-taken", exists(LICENCE), LICENCE)
            .index(FIRM)
            .openToRead());
  }

  /** The list as a lawyer sees it: themself. */
  Mono<Slice<Stored<Lawyer>>> oneself(Viewer viewer, PageRequest page) {
    return list(viewer, page.narrowed(eq(Fields.ID, viewer.person())));
  }

  /** The lawyer with their firm, for an assignment; empty where there is no such lawyer. */
  public Mono<Counsel> counsel(String lawyerId) {
    return query(eq(Fields.ID, lawyerId), BY_ID, 1)
        .next()
        .flatMapMany(it -> query(eq(FIRM, it.state().firmKey()), BY_ID, 0))
        .map(it -> it.state())
        .collectList()
        .filter(firm -> !firm.isEmpty())
        .map(firm -> new Counsel(lawyerId, firm));
  }
}
