package org.gonghui.e2e.access;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A route as a service describes it, under its public name.
 *
 * @param service that answers
 * @param method of HTTP
 * @param path with its variables
 * @param described the operation in the OpenAPI document
 */
record Route(String service, String method, String path, JsonNode described) {

  private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");
  private static final Pattern OPERATIONS = Pattern.compile("(/api/v1/operations/)[^/]+");

  /** Variables that are no ids of records, with a value that exists. */
  private static final Map<String, String> KNOWN =
      Map.of("year", "2023", "metric", "establishment_rate_100plus");

  /** Under what the expectation is written. */
  String key() {
    return method + " " + path;
  }

  /** Under what it is written where every service has the route. */
  String commonKey() {
    return method + " " + OPERATIONS.matcher(path).replaceFirst("$1{service}");
  }

  String name() {
    return method + " " + path + (path.startsWith("/api/v1/jobs/") ? " of " + service : "");
  }

  boolean reads() {
    return method.equals("GET");
  }

  /** Whether it answers page by page. */
  boolean isPaged() {
    return described
        .path("parameters")
        .valueStream()
        .anyMatch(it -> it.path("name").asString().equals("limit"));
  }

  /** The path for a record that does not exist. */
  String nowhere() {
    return with(service + "-nowhere");
  }

  /** The path for this record, with the examples of what has to be said in the query. */
  String with(String id) {
    return with(id, id);
  }

  /** The path for this part of this record. */
  String with(String id, String part) {
    String variable = variable();
    Matcher variables = VARIABLE.matcher(path);
    return variables.replaceAll(
            it -> KNOWN.getOrDefault(it.group(1), it.group(1).equals(variable) ? id : part))
        + query();
  }

  private String query() {
    StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
    for (JsonNode it : described.path("parameters")) {
      if (it.path("in").asString().equals("query") && it.path("required").asBoolean()) {
        String said = URLEncoder.encode(it.path("example").asString(), StandardCharsets.UTF_8);
        query.add(it.path("name").asString() + "=" + said);
      }
    }
    return query.toString();
  }

  /** The variable that names a record; empty where the route is not about one. */
  String variable() {
    return variable(0);
  }

  /** As what a record lists the parts of it that a second variable names; empty without one. */
  String parts() {
    String part = variable(1);
    int end = path.indexOf("/{" + part + "}");
    return part.isEmpty() ? "" : path.substring(path.lastIndexOf('/', end - 1) + 1, end);
  }

  private String variable(int number) {
    return VARIABLE
        .matcher(path)
        .results()
        .map(it -> it.group(1))
        .filter(it -> !KNOWN.containsKey(it))
        .skip(number)
        .findFirst()
        .orElse("");
  }

  /** Whether it is about the record itself, not about something of it. */
  boolean isOfTheRecord() {
    return path.endsWith("/{" + variable() + "}");
  }

  /** The path of the list that the record is in. */
  String list() {
    return path.substring(0, path.indexOf("/{" + variable() + "}"));
  }

  /** What of the declaration differs from the expectation; empty: nothing. */
  String difference(Expectation expected) {
    JsonNode access = described.path("x-access");
    if (access.isMissingNode()) {
      return "declares no x-access";
    }
    return differing("roles", access, expected.roles())
        + differing("scopes", access, expected.scopes())
        + differing("departments", access, expected.departments());
  }

  private static String differing(String what, JsonNode access, Set<String> expected) {
    Set<String> declared = new TreeSet<>();
    access.path(what).forEach(it -> declared.add(it.asString()));
    return declared.equals(expected)
        ? ""
        : what + " declared " + declared + ", expected " + new TreeSet<>(expected) + "; ";
  }
}
