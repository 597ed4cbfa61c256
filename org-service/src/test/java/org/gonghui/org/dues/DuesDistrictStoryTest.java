package org.gonghui.org.dues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.org.testing.Desk.ids;
import static org.gonghui.org.testing.Desk.json;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.bson.Document;
import org.gonghui.contracts.UnionKind;
import org.gonghui.org.testing.OrgLive;
import org.gonghui.org.unions.Area;
import org.gonghui.org.unions.LegalPerson;
import org.gonghui.org.unions.NewUnion;
import org.gonghui.org.unions.UnionService;
import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.testing.TestTokens;
import org.gonghui.platform.testing.TestTokens.Token;
import org.gonghui.platform.web.Command;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Two districts import their collection files, each for itself. */
@OrgLive
class DuesDistrictStoryTest extends DuesClerks {

  private static final String OTHER = "u-luohu";
  private static final String INDEX = "dues-payment.receipt-taken";
  private static final Token ELSEWHERE =
      TestTokens.of("officer-luohu", "officer").union(OTHER).department("OFFICE");

  @Autowired UnionService unions;
  @Autowired AggregateStore store;
  @Autowired Clock clock;

  @BeforeEach
  void another_district_is_entered() {
    NewUnion district =
        new NewUnion(
            UnionKind.DISTRICT_FEDERATION,
            "罗湖区总工会",
            null,
            new Area(null, null),
            LocalDate.of(1990, 1, 1),
            LegalPerson.NONE,
            null,
            null);
    unions
        .establish(Command.of("seed", "seed-" + OTHER, clock.instant(), null), OTHER, district)
        .block();
  }

  @Test
  void a_line_that_went_to_the_wrong_district_first_comes_in_where_it_belongs() {
    an_older_version_knew_a_receipt_only_once();
    String code = enterprise();
    String line = line(code, "2023-07", 100, 100);

    assertThat(result(ELSEWHERE, line)).isEqualTo("added 1, same 0, refused 0");
    JsonNode strange = only(ELSEWHERE, code);
    assertThat(strange.path("status").asString()).isEqualTo("DIFFERENT");
    assertThat(strange.path("unionId").asString()).isEqualTo(OTHER);

    assertThat(result(OFFICE, line)).isEqualTo("added 1, same 0, refused 0");
    JsonNode own = only(OFFICE, code);
    assertThat(own.path("status").asString()).isEqualTo("SPLIT");
    assertThat(own.path("receipt").asString()).isEqualTo(strange.path("receipt").asString());
    json(desk.get(OFFICE, PAYMENTS + "/" + strange.path("id").asString()), 404);
    json(desk.get(ELSEWHERE, PAYMENTS + "/" + own.path("id").asString()), 404);

    for (Token each : List.of(OFFICE, ELSEWHERE)) {
      assertThat(result(each, line)).isEqualTo("added 0, same 1, refused 0");
      assertThat(result(each, line.replace(",100.00,", ",100.01,")))
          .isEqualTo("added 0, same 0, refused 1");
      assertThat(result(each, line(code, "2023-08", 1, 1).repeat(2))).contains("added 1");
    }
  }

  /** Its index has the same name; the next start makes it anew. */
  private void an_older_version_knew_a_receipt_only_once() {
    MongoCollection<Document> payments = store.collection(DuesPayments.COLLECTION);
    IndexOptions unique =
        new IndexOptions()
            .name(INDEX)
            .unique(true)
            .partialFilterExpression(Filters.exists("state.receipt"));
    Mono.from(payments.dropIndex(INDEX))
        .then(Mono.from(payments.createIndex(Indexes.ascending("state.receipt"), unique)))
        .block();
    store.afterSingletonsInstantiated();
    Document made =
        Flux.from(payments.listIndexes())
            .filter(it -> it.getString("name").equals(INDEX))
            .blockLast();
    assertThat(made).isNotNull();
    assertThat(made.get("key", Document.class).keySet())
        .containsExactly("state.journal.entries.0.postings.0.unionId", "state.receipt");
  }

  private String result(Token by, String lines) {
    JsonNode it = imported(by, lines);
    return "added %d, same %d, refused %d"
        .formatted(
            it.path("added").asLong(), it.path("same").asLong(), it.path("refused").asLong());
  }

  private JsonNode only(Token by, String code) {
    List<String> found = ids(json(desk.get(by, PAYMENTS + "?payerCode=" + code), 200));
    assertThat(found).hasSize(1);
    return json(desk.get(by, PAYMENTS + "/" + found.getFirst()), 200);
  }
}
