package org.gonghui.platform.store;

import static java.util.stream.StreamSupport.stream;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.reactivestreams.client.MongoDatabase;
import io.netty.channel.EventLoopGroup;
import io.netty.util.concurrent.EventExecutor;
import org.bson.Document;
import org.gonghui.platform.testing.LiveServers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.test.context.ContextConfiguration;
import reactor.core.publisher.Mono;

@SpringBootTest(
    classes = StoreApplication.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "spring.application.name=store-test")
@ContextConfiguration(initializers = LiveServers.class)
class MongoConfigurationTest {

  @Autowired MongoDatabase database;
  @Autowired ReactorResourceFactory server;

  @Test
  void the_database_answers_on_the_loops_that_serve_requests() {
    EventLoopGroup loops = server.getLoopResources().onServer(true);
    Boolean ours =
        Mono.from(database.runCommand(new Document("ping", 1)))
            .map(it -> stream(loops.spliterator(), false).anyMatch(EventExecutor::inEventLoop))
            .block();
    assertThat(ours).isTrue();
  }
}
