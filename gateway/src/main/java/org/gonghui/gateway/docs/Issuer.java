package org.gonghui.gateway.docs;

import java.net.URI;
import java.util.Optional;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.ObjectNode;

/** The token issuer as it describes itself. */
final class Issuer {

  private final JsonSource metadata;

  Issuer(JsonSource metadata) {
    this.metadata = metadata;
  }

  /** Where to sign in and where to fetch the token; empty while the issuer is away. */
  Mono<Optional<Endpoints>> endpoints() {
    return metadata.content().map(found -> found.flatMap(Issuer::endpoints));
  }

  private static Optional<Endpoints> endpoints(ObjectNode metadata) {
    String authorization = metadata.path("authorization_endpoint").asString("");
    String token = metadata.path("token_endpoint").asString("");
    return authorization.isEmpty() || token.isEmpty()
        ? Optional.empty()
        : Optional.of(new Endpoints(authorization, token));
  }

  /** The two addresses of the authorization code flow. */
  record Endpoints(String authorization, String token) {

    /** Origin of the token endpoint, which the page calls from the browser. */
    String origin() {
      URI uri = URI.create(token);
      return uri.getScheme() + "://" + uri.getRawAuthority();
    }
  }
}
