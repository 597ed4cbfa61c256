package org.gonghui.platform.store;

import com.mongodb.ConnectionString;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.connection.TransportSettings;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.socket.SocketChannel;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.bson.codecs.configuration.CodecRegistries;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import reactor.netty.resources.LoopResources;

/** The service's own database, written durably, over the event loops that serve its requests. */
@Configuration(proxyBeanMethods = false)
class MongoConfiguration {

  @Bean
  MongoDatabase database(MongoClient client, @Value("${spring.mongodb.uri}") String uri) {
    String name = new ConnectionString(uri).getDatabase();
    MongoDatabase database =
        client.getDatabase(
            Objects.requireNonNull(name, "spring.mongodb.uri must end with a database name"));
    return database.withCodecRegistry(
        CodecRegistries.fromRegistries(
            CodecRegistries.fromProviders(new RecordCodecs()), database.getCodecRegistry()));
  }

  /** A write is acknowledged when a majority has it in its journal (guarantee 1). */
  @Bean
  @Order(Ordered.LOWEST_PRECEDENCE)
  MongoClientSettingsBuilderCustomizer durableAndLocal(EventLoops eventLoops) {
    return settings -> {
      settings
          .writeConcern(WriteConcern.MAJORITY.withJournal(true))
          .readConcern(ReadConcern.LOCAL)
          .applyToClusterSettings(it -> it.serverSelectionTimeout(5, TimeUnit.SECONDS))
          .applyToSocketSettings(
              it -> it.connectTimeout(3, TimeUnit.SECONDS).readTimeout(20, TimeUnit.SECONDS))
          .applyToConnectionPoolSettings(
              it -> it.maxSize(100).minSize(2).maxWaitTime(5, TimeUnit.SECONDS));
      LoopResources loops = eventLoops.resources();
      if (loops != null) {
        EventLoopGroup group = loops.onServer(true);
        settings.transportSettings(
            TransportSettings.nettyBuilder()
                .eventLoopGroup(group)
                .socketChannelClass(
                    loops
                        .onChannelClass(SocketChannel.class, group)
                        .asSubclass(SocketChannel.class))
                .build());
      }
    };
  }
}
