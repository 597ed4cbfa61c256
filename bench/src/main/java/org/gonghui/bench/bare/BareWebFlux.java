package org.gonghui.bench.bare;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The operations as functional handlers of WebFlux on the reactive driver. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class BareWebFlux {

  private final MongoCollection<Document> members;
  private final MongoCollection<Document> stations;
  private final NewMembers newMembers;

  BareWebFlux() {
    MongoDatabase database = MongoClients.create(settings()).getDatabase(Statements.DATABASE);
    this.members = database.getCollection("members");
    this.stations = database.getCollection("stations");
    this.newMembers =
        new NewMembers(
            Objects.requireNonNull(
                Mono.from(database.getCollection("pattern").find().first()).block()));
  }

  /** Takes the port; BENCH_MONGODB names the database server. */
  public static void main(String[] arguments) {
    SpringApplication application = new SpringApplication(BareWebFlux.class);
    application.setWebApplicationType(WebApplicationType.REACTIVE);
    application.setDefaultProperties(
        Map.of("server.port", arguments[0], "spring.cloud.gateway.server.webflux.enabled", false));
    application.run();
  }

  /** The way to the database, with the write concern of the platform. */
  public static MongoClientSettings settings() {
    return MongoClientSettings.builder()
        .applyConnectionString(new ConnectionString(System.getenv("BENCH_MONGODB")))
        .writeConcern(WriteConcern.MAJORITY.withJournal(true))
        .build();
  }

  @Bean
  RouterFunction<ServerResponse> routes() {
    return route()
        .GET("/api/v1/members/{id}", this::get)
        .GET("/api/v1/members", this::list)
        .POST("/api/v1/members", this::create)
        .GET("/api/v1/stations/nearest", this::nearest)
        .PUT("/api/v1/stations/{id}/equipment", this::update)
        .build();
  }

  private Mono<ServerResponse> get(ServerRequest request) {
    return Mono.from(
            members
                .find(Statements.byId(request.pathVariable("id")))
                .projection(Statements.READ)
                .first())
        .flatMap(it -> ok().eTag(Views.etag(it)).bodyValue(Views.of(it)))
        .switchIfEmpty(ServerResponse.notFound().build());
  }

  private Mono<ServerResponse> list(ServerRequest request) {
    return Flux.from(
            members
                .find(Statements.VISIBLE)
                .projection(Statements.READ)
                .sort(Statements.NEWEST_FIRST)
                .limit(Statements.PAGE + 1))
        .collectList()
        .flatMap(it -> ok().bodyValue(Views.page(it)));
  }

  private Mono<ServerResponse> create(ServerRequest request) {
    return request
        .bodyToMono(Document.class)
        .flatMap(body -> {
          Document made = newMembers.next();
          return Mono.from(members.insertOne(made))
              .flatMap(done ->
                  ServerResponse.status(HttpStatus.CREATED)
                      .contentType(MediaType.APPLICATION_JSON)
                      .bodyValue(Views.of(made)));
        });
  }

  private Mono<ServerResponse> nearest(ServerRequest request) {
    double longitude = Double.parseDouble(request.queryParam("longitude").orElseThrow());
    double latitude = Double.parseDouble(request.queryParam("latitude").orElseThrow());
    return Flux.from(
            stations
                .find(Statements.near(longitude, latitude))
                .projection(Statements.READ)
                .limit(Statements.NEAREST))
        .collectList()
        .flatMap(it -> ok().bodyValue(Views.all(it)));
  }

  private Mono<ServerResponse> update(ServerRequest request) {
    String id = request.pathVariable("id");
    long version = Views.version(request.headers().header("If-Match").getFirst());
    return request
        .bodyToMono(Document.class)
        .zipWith(
            Mono.from(stations.find(Statements.byId(id)).projection(Statements.READ).first()),
            (body, found) -> Views.equipped(found, body))
        .flatMap(it ->
            Mono.from(stations.updateOne(Statements.byVersion(id, version), Statements.change(it)))
                .filter(done -> done.getMatchedCount() == 1)
                .flatMap(done -> ok().bodyValue(Views.of(it))))
        .switchIfEmpty(ServerResponse.status(HttpStatus.PRECONDITION_FAILED).build());
  }

  private static ServerResponse.BodyBuilder ok() {
    return ServerResponse.ok().contentType(MediaType.APPLICATION_JSON);
  }
}
