package org.gonghui.org.counting;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.gonghui.platform.store.Slice;
import org.gonghui.platform.web.paging.PageRequest;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Lists the facts that are behind a figure. */
@Component
class Facts {

  private final Generations generations;

  Facts(Generations generations) {
    this.generations = generations;
  }

  /** Those that count for a union at the end of a day, the newest first. */
  Mono<Slice<Fact>> newest(
      List<? extends Bson> which, String unionId, LocalDate on, PageRequest page) {
    List<Bson> conditions = new ArrayList<>(which);
    conditions.add(eq("ancestors", unionId));
    conditions.add(lte("from", on));
    conditions.add(or(eq("hereFrom", null), lte("hereFrom", on)));
    conditions.add(or(eq("until", null), gt("until", on)));
    conditions.add(page.filter());
    String after = page.after();
    if (after != null) {
      conditions.add(lt("_id", after));
    }
    return generations
        .active()
        .flatMapMany(it ->
            Flux.from(
                it.facts()
                    .find(and(conditions))
                    .sort(Sorts.descending("_id"))
                    .limit(page.limit() + 1)))
        .collectList()
        .map(found -> Slice.of(found, page.limit()));
  }
}
