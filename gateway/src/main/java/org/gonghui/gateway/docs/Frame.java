package org.gonghui.gateway.docs;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gonghui.gateway.routes.Upstream;
import org.gonghui.platform.web.problem.Messages;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What stands around the services' paths: title, address, how to sign in, and what is missing.
 *
 * @param server address of the gateway as the reader called it
 * @param version of the platform
 * @param scopes asked for at sign-in
 * @param messages the words
 * @param language of the reader
 */
record Frame(
    String server, String version, List<String> scopes, Messages messages, Locale language) {

  /** A document without paths yet. */
  ObjectNode document(List<Upstream> away, Optional<Issuer.Endpoints> issuer) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put("openapi", "3.1.0");
    ObjectNode info = document.putObject("info");
    info.put("title", text("docs.title"));
    info.put("version", version);
    info.put("description", description(away, issuer.isEmpty()));
    document.putArray("servers").addObject().put("url", server);
    addSecurity(document, issuer);
    if (!away.isEmpty()) {
      ArrayNode names = document.putArray("x-unavailable");
      away.forEach(service -> names.add(service.id()));
    }
    return document;
  }

  private String description(List<Upstream> away, boolean issuerAway) {
    StringBuilder text = new StringBuilder(text("docs.description"));
    if (!away.isEmpty()) {
      String names =
          away.stream().map(it -> it.id() + "-service").collect(Collectors.joining(", "));
      text.append("\n\n> ").append(text("docs.away", names));
    }
    if (issuerAway) {
      text.append("\n\n> ").append(text("docs.issuer-away"));
    }
    return text.toString();
  }

  private void addSecurity(ObjectNode document, Optional<Issuer.Endpoints> issuer) {
    ObjectNode schemes = document.putObject("components").putObject("securitySchemes");
    ArrayNode required = document.putArray("security");
    issuer.ifPresent(endpoints -> {
      addSignIn(schemes.putObject("signIn"), endpoints);
      required.addObject().putArray("signIn");
    });
    ObjectNode bearer = schemes.putObject("token");
    bearer.put("type", "http").put("scheme", "bearer").put("bearerFormat", "JWT");
    bearer.put("description", text("docs.token"));
    required.addObject().putArray("token");
  }

  private void addSignIn(ObjectNode signIn, Issuer.Endpoints endpoints) {
    signIn.put("type", "oauth2").put("description", text("docs.sign-in"));
    ObjectNode flow = signIn.putObject("flows").putObject("authorizationCode");
    flow.put("authorizationUrl", endpoints.authorization()).put("tokenUrl", endpoints.token());
    ObjectNode offered = flow.putObject("scopes");
    scopes.forEach(scope -> offered.put(scope, scope));
  }

  private String text(String code) {
    return text(code, "");
  }

  private String text(String code, String value) {
    return messages.find(code, language, Map.of("0", value)).orElse(code);
  }
}
