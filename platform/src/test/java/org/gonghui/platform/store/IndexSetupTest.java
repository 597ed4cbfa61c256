package org.gonghui.platform.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.DuplicateKeyException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.gonghui.platform.testing.LiveServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;
import reactor.core.publisher.Mono;

@SpringBootTest(
    classes = StoreApplication.class,
    webEnvironment = WebEnvironment.NONE,
    properties = "spring.application.name=store-test")
@ContextConfiguration(initializers = LiveServers.class)
class IndexSetupTest {

  @Autowired MongoDatabase database;
  private MongoCollection<Document> cases;

  @BeforeEach
  void cases_of_an_older_version_of_which_one_may_be_open() {
    cases = database.getCollection("cases-" + UUID.randomUUID());
    make("OPEN");
    insert("OPEN");
  }

  @Test
  void a_unique_rule_that_covers_more_than_before_is_made_anew() {
    make("OPEN", "APPEALED");

    assertThatThrownBy(() -> insert("APPEALED")).isInstanceOf(MongoWriteException.class);
    insert("CLOSED");
    insert("CLOSED");
  }

  @Test
  void what_breaks_the_new_rule_already_is_said_and_not_passed_over() {
    insert("APPEALED");

    assertThatThrownBy(() -> make("OPEN", "APPEALED")).isInstanceOf(DuplicateKeyException.class);
  }

  @Test
  void an_index_that_is_there_is_left_as_it_is() {
    make("OPEN");

    assertThatThrownBy(() -> insert("OPEN")).isInstanceOf(MongoWriteException.class);
  }

  private void make(String... open) {
    IndexOptions one =
        new IndexOptions()
            .name("one-open")
            .unique(true)
            .partialFilterExpression(Filters.in("status", open));
    IndexModel other = new IndexModel(Indexes.ascending("status"));
    IndexModel person = new IndexModel(Indexes.ascending("person"), one);
    IndexSetup.make(cases, List.of(other, person)).block();
  }

  private void insert(String status) {
    Mono.from(cases.insertOne(new Document("person", "p-1").append("status", status))).block();
  }
}
