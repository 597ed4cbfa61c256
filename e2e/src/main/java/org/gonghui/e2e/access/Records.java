package org.gonghui.e2e.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What there is to ask for: ids from the lists that an account may read. */
final class Records {

  private static final int SOME = 3;

  private final Door door;
  private final Map<String, Caller> callers;
  private final Map<String, Expectation> reading = new HashMap<>();
  private final Set<String> paged = new HashSet<>();
  private final Map<String, List<JsonNode>> read = new HashMap<>();
  private final Map<String, String> parts = new HashMap<>();

  Records(Door door, Catalogue catalogue, Map<String, Caller> callers) {
    this.door = door;
    this.callers = callers;
    catalogue
        .routes()
        .forEach((route, expected) -> {
          if (route.reads()) {
            reading.put(route.path(), expected);
            if (route.isPaged()) {
              paged.add(route.path());
            }
          }
        });
  }

  /** Whether there is a list that names the records of this route. */
  boolean areListed(Route route) {
    return reading.containsKey(route.list());
  }

  /**
   * Some that are the owner's, but not also those of who stands below and is to be a stranger; of a
   * list that everybody may read those of the owner's union.
   */
  List<String> of(Neighbourhood it, Route route) {
    Expectation list = reading.get(route.list());
    if (list != null && list.isOpen()) {
      String union = caller(it.owner()).union();
      return items(it.owner(), route)
          .filter(item -> item.path("unionId").asString("").equals(union))
          .map(item -> id(item, route))
          .limit(SOME)
          .toList();
    }
    List<String> own = new ArrayList<>(ids(it.owner(), route));
    for (String stranger : it.strangers()) {
      if (!stranger.equals("officer-buji")) {
        own.removeAll(ids(stranger, route));
      }
    }
    return own.stream().limit(SOME).toList();
  }

  /** A part of this record that can be asked for, where it was looked for one. */
  String part(String id) {
    return parts.getOrDefault(id, id);
  }

  private List<String> ids(String account, Route route) {
    return items(account, route).map(it -> id(it, route)).filter(it -> !it.isEmpty()).toList();
  }

  private Stream<JsonNode> items(String account, Route route) {
    return read(caller(account), route).stream()
        .filter(it -> !route.reads() || route.parts().isEmpty() || hasPart(it, route));
  }

  /** Remembers a part that can be asked for; what has none cannot be read in parts. */
  private boolean hasPart(JsonNode item, Route route) {
    String part = item.path(route.parts()).path(0).path("id").asString("");
    parts.put(id(item, route), part);
    return !part.isEmpty();
  }

  private static String id(JsonNode item, Route route) {
    return item.path(route.variable()).asString(item.path("id").asString(""));
  }

  /** Asked for once: nothing that is tried changes what is in a list. */
  private List<JsonNode> read(Caller caller, Route route) {
    String list = list(caller, route);
    String asked = paged.contains(list) ? list + "?limit=50" : list;
    return list.isEmpty()
        ? List.of()
        : read.computeIfAbsent(caller.name() + " " + list, _ -> door.items(caller.token(), asked));
  }

  /** The list, where this caller may read it; else what shows them their own; empty: neither. */
  private String list(Caller caller, Route route) {
    return Stream.of("", "/mine", "/me")
        .map(it -> route.list() + it)
        .filter(it -> reading.containsKey(it) && reading.get(it).lets(caller))
        .findFirst()
        .orElse("");
  }

  private Caller caller(String account) {
    return Caller.named(account, callers);
  }
}
