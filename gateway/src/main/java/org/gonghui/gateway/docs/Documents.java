package org.gonghui.gateway.docs;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gonghui.gateway.routes.RouteTable;
import org.gonghui.gateway.routes.Upstream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI documents that the gateway hands out: one of all services, and one of each. */
final class Documents {

  private final Map<Upstream, JsonSource> services;
  private final Issuer issuer;
  private final RouteTable routes;

  Documents(Map<Upstream, JsonSource> services, Issuer issuer, RouteTable routes) {
    this.services = new EnumMap<>(services);
    this.issuer = issuer;
    this.routes = routes;
  }

  /** One document of these services, as reached at this address. */
  Mono<ObjectNode> of(List<Upstream> asked, Frame frame) {
    return Flux.fromIterable(asked)
        .flatMapSequential(service -> source(service).content())
        .collectList()
        .zipWith(issuer.endpoints(), (found, endpoints) -> merge(asked, found, frame, endpoints));
  }

  private JsonSource source(Upstream service) {
    return Objects.requireNonNull(services.get(service), service::id);
  }

  private ObjectNode merge(
      List<Upstream> asked,
      List<Optional<ObjectNode>> found,
      Frame frame,
      Optional<Issuer.Endpoints> endpoints) {
    OpenApiMerge merge = new OpenApiMerge(routes);
    List<Upstream> away = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      Upstream service = asked.get(i);
      found.get(i).ifPresentOrElse(doc -> merge.add(service, doc), () -> away.add(service));
    }
    ObjectNode document = frame.document(away, endpoints);
    merge.writeTo(document);
    return document;
  }
}
