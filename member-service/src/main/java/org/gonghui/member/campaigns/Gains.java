package org.gonghui.member.campaigns;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.model.IndexOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.bson.conversions.Bson;
import org.gonghui.contracts.CampaignKind;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Aggregates;
import org.gonghui.platform.store.Definition;
import org.gonghui.platform.store.Fields;
import org.gonghui.platform.store.Slice;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.paging.PageRequest;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All that counts for campaigns, counted anew for each question. */
@Component
class Gains extends Aggregates<Gain> {

  private static final String KIND = "state.kind";
  private static final String NEW_FORM = "state.newForm";
  private static final String ON = "state.on";
  private static final int TOGETHER = 4;

  Gains(AggregateStore store) {
    super(
        store,
        Definition.of("campaignGains", Gain.class)
            .index(
                ascending(Fields.ANCESTORS, KIND, NEW_FORM, ON),
                new IndexOptions().name("counted")));
  }

  /** How many each of these unions, and those below it, have brought. */
  Mono<Map<String, Long>> counts(Plan plan, Collection<String> unionIds) {
    return Flux.fromIterable(unionIds)
        .distinct()
        .flatMap(id -> count(of(plan, id)).map(it -> Map.entry(id, it)), TOGETHER)
        .collectMap(Map.Entry::getKey, Map.Entry::getValue);
  }

  /** What the figure of a union counts, among what the viewer may see. */
  Mono<Slice<Stored<Gain>>> counted(Viewer viewer, Plan plan, String unionId, PageRequest page) {
    return list(viewer, page.narrowed(of(plan, unionId)));
  }

  private static Bson of(Plan plan, String unionId) {
    List<Bson> conditions = new ArrayList<>();
    conditions.add(eq(Fields.ANCESTORS, unionId));
    conditions.add(eq(KIND, kind(plan.kind()).name()));
    if (plan.kind() == CampaignKind.NEW_FORM_MEMBERS) {
      conditions.add(eq(NEW_FORM, true));
    }
    conditions.add(gte(ON, plan.from()));
    conditions.add(lte(ON, plan.until()));
    return and(conditions);
  }

  private static Gain.Kind kind(CampaignKind kind) {
    return switch (kind) {
      case NEW_FORM_MEMBERS, MEMBERS -> Gain.Kind.JOINED;
      case VERIFICATION -> Gain.Kind.VERIFIED;
    };
  }
}
