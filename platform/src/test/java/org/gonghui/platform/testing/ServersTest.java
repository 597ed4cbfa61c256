package org.gonghui.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.reactivestreams.client.ClientSession;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class ServersTest {

  @Test
  void what_mongod_acknowledged_survives_its_being_killed() {
    MongoServer server = MongoServer.start();
    try {
      MongoCollection<Document> things = server.freshDatabase().getCollection("things");
      Mono.from(things.insertOne(new Document("_id", 1))).block();
      server.kill();
      server.restart();
      assertThat(Mono.from(things.countDocuments()).block()).isEqualTo(1);
    } finally {
      server.stop();
    }
  }

  @Test
  void mongod_is_a_replica_set_and_takes_transactions() {
    MongoServer server = MongoServer.shared();
    MongoCollection<Document> things = server.freshDatabase().getCollection("things");
    Mono.from(things.insertOne(new Document("_id", 1))).block();
    try (ClientSession session = Mono.from(server.client().startSession()).block()) {
      session.startTransaction();
      Mono.from(things.insertOne(session, new Document("_id", 2))).block();
      Mono.from(session.abortTransaction()).block();
    }
    assertThat(Mono.from(things.countDocuments()).block()).isEqualTo(1);
  }

  @Test
  void kafka_keeps_its_topics_when_killed() throws Exception {
    KafkaServer server = KafkaServer.start();
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", server.bootstrapServers()))) {
      admin
          .createTopics(Set.of(new NewTopic("kept", 1, (short) 1)))
          .all()
          .get(60, TimeUnit.SECONDS);
      server.kill();
      server.restart();
      assertThat(admin.listTopics().names().get(60, TimeUnit.SECONDS)).contains("kept");
    } finally {
      server.stop();
    }
  }
}
