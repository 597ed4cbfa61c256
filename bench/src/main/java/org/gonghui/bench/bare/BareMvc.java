package org.gonghui.bench.bare;

import static org.springframework.web.servlet.function.RouterFunctions.route;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.ArrayList;
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
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The operations as functional handlers of Spring MVC, on virtual threads and the sync driver. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class BareMvc {

  private final MongoCollection<Document> members;
  private final MongoCollection<Document> stations;
  private final NewMembers newMembers;

  BareMvc() {
    MongoDatabase database =
        MongoClients.create(BareWebFlux.settings()).getDatabase(Statements.DATABASE);
    this.members = database.getCollection("members");
    this.stations = database.getCollection("stations");
    this.newMembers =
        new NewMembers(Objects.requireNonNull(database.getCollection("pattern").find().first()));
  }

  /** Takes the port; BENCH_MONGODB names the database server. */
  public static void main(String[] arguments) {
    SpringApplication application = new SpringApplication(BareMvc.class);
    application.setWebApplicationType(WebApplicationType.SERVLET);
    application.setDefaultProperties(
        Map.of(
            "server.port",
            arguments[0],
            "spring.threads.virtual.enabled",
            true,
            "server.tomcat.max-keep-alive-requests",
            -1,
            "spring.cloud.gateway.server.webflux.enabled",
            false));
    application.run();
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

  private ServerResponse get(ServerRequest request) {
    Document found =
        members
            .find(Statements.byId(request.pathVariable("id")))
            .projection(Statements.READ)
            .first();
    return found == null
        ? ServerResponse.notFound().build()
        : ok().eTag(Views.etag(found)).body(Views.of(found));
  }

  private ServerResponse list(ServerRequest request) {
    return ok().body(
            Views.page(
                members
                    .find(Statements.VISIBLE)
                    .projection(Statements.READ)
                    .sort(Statements.NEWEST_FIRST)
                    .limit(Statements.PAGE + 1)
                    .into(new ArrayList<>())));
  }

  private ServerResponse create(ServerRequest request) throws ServletException, IOException {
    request.body(Document.class);
    Document made = newMembers.next();
    members.insertOne(made);
    return ServerResponse.status(HttpStatus.CREATED)
        .contentType(MediaType.APPLICATION_JSON)
        .body(Views.of(made));
  }

  private ServerResponse nearest(ServerRequest request) {
    double longitude = Double.parseDouble(request.param("longitude").orElseThrow());
    double latitude = Double.parseDouble(request.param("latitude").orElseThrow());
    return ok().body(
            Views.all(
                stations
                    .find(Statements.near(longitude, latitude))
                    .projection(Statements.READ)
                    .limit(Statements.NEAREST)
                    .into(new ArrayList<>())));
  }

  private ServerResponse update(ServerRequest request) throws ServletException, IOException {
    String id = request.pathVariable("id");
    long version = Views.version(request.headers().header("If-Match").getFirst());
    Document body = request.body(Document.class);
    Document found = stations.find(Statements.byId(id)).projection(Statements.READ).first();
    if (found == null) {
      return ServerResponse.notFound().build();
    }
    Document next = Views.equipped(found, body);
    boolean stored =
        stations
                .updateOne(Statements.byVersion(id, version), Statements.change(next))
                .getMatchedCount()
            == 1;
    return stored
        ? ok().body(Views.of(next))
        : ServerResponse.status(HttpStatus.PRECONDITION_FAILED).build();
  }

  private static ServerResponse.BodyBuilder ok() {
    return ServerResponse.ok().contentType(MediaType.APPLICATION_JSON);
  }
}
