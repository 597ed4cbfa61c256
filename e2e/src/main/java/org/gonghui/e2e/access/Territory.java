package org.gonghui.e2e.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gonghui.e2e.StoryFailed;
import tools.jackson.databind.JsonNode;

/**
 * Records that the story has made, asked for by officers of their own union, of the unions above
 * it, beside it and below it; by two workers, of whom at most one can be whom a record is about;
 * and what is a worker's or a partner's own, by another.
 */
final class Territory {

  private static final int RECORDS = 3;
  private static final List<String> WORKERS = List.of("worker", "rider");

  private final Door door;
  private final Catalogue catalogue;
  private final Map<String, Caller> callers;
  private final Verdict verdict;
  private final Set<String> empty = new LinkedHashSet<>();
  private final Map<String, String> parts = new HashMap<>();

  Territory(Door door, Catalogue catalogue, List<Caller> callers, Verdict verdict) {
    this.door = door;
    this.catalogue = catalogue;
    this.callers = callers.stream().collect(Collectors.toMap(Caller::name, it -> it));
    this.verdict = verdict;
  }

  /** Asks for everything; returns the lists in which there was nothing to ask for. */
  Set<String> walk() {
    catalogue
        .routes()
        .forEach((route, expected) -> {
          if (!route.variable().isEmpty() && (expected.isScoped() || expected.isOwn())) {
            if (isListed(route)) {
              visit(route, expected);
            }
          }
        });
    return empty;
  }

  private boolean isListed(Route route) {
    return catalogue.routes().keySet().stream()
        .anyMatch(it -> it.key().equals("GET " + route.list()));
  }

  private void visit(Route route, Expectation expected) {
    Set<String> seen = new LinkedHashSet<>();
    for (Neighbourhood it : Neighbourhood.UNIONS) {
      List<String> records = records(it, route);
      seen.addAll(records);
      if (expected.isScoped()) {
        records.forEach(id -> ask(it, route, expected, id));
      }
    }
    if (expected.isOwn() && route.reads()) {
      seen.forEach(id -> askAsWorkers(route, expected, id));
    }
    if (expected.isOwn()) {
      Neighbourhood.PERSONS.stream()
          .filter(it -> expected.lets(caller(it.owner())))
          .forEach(it -> seen.addAll(visitOwn(it, route, expected)));
    }
    if (seen.isEmpty()) {
      empty.add(route.list());
    }
  }

  /** What is somebody's own is there for them, and not for another. */
  private List<String> visitOwn(Neighbourhood it, Route route, Expectation expected) {
    List<String> records = records(it, route);
    for (String id : records) {
      askAsStrangers(it, route, expected, id);
      if (route.reads() && route.isOfTheRecord()) {
        Door.Answer answer = answer(caller(it.owner()), route, id);
        verdict.check(answer.status() == 200, route.name() + " " + id + ": its owner " + answer);
      }
    }
    return records;
  }

  /**
   * Some that are the owner's, but not also those of who stands below and is to be a stranger; of a
   * list that everybody may read those of the owner's union.
   */
  private List<String> records(Neighbourhood it, Route route) {
    if (isOpenToAll(route)) {
      String union = caller(it.owner()).union();
      return items(it.owner(), route)
          .filter(item -> item.path("unionId").asString("").equals(union))
          .map(item -> id(item, route))
          .limit(RECORDS)
          .toList();
    }
    List<String> own = new ArrayList<>(list(it.owner(), route));
    for (String stranger : it.strangers()) {
      if (!stranger.equals("officer-buji")) {
        own.removeAll(list(stranger, route));
      }
    }
    return own.stream().limit(RECORDS).toList();
  }

  private boolean isOpenToAll(Route route) {
    return catalogue.routes().entrySet().stream()
        .anyMatch(it -> it.getKey().key().equals("GET " + route.list()) && it.getValue().isOpen());
  }

  private List<String> list(String account, Route route) {
    return items(account, route).map(it -> id(it, route)).toList();
  }

  private Stream<JsonNode> items(String account, Route route) {
    return door.items(caller(account).token(), route.list()).stream()
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

  private void ask(Neighbourhood it, Route route, Expectation expected, String id) {
    askAsStrangers(it, route, expected, id);
    if (route.reads()) {
      askAbove(it, route, expected, id);
    }
  }

  private void askAsStrangers(Neighbourhood it, Route route, Expectation expected, String id) {
    for (String account : it.strangers()) {
      Caller stranger = caller(account);
      if (expected.lets(stranger)) {
        Door.Answer answer = answer(stranger, route, id);
        // a body that the description does not fully describe may be refused before the look-up
        boolean hidden = answer.status() == 404 || !route.reads() && answer.status() == 400;
        verdict.check(
            hidden,
            route.name() + " of " + it.owner() + "'s " + id + ": " + account + " " + answer);
      }
    }
  }

  private void askAbove(Neighbourhood it, Route route, Expectation expected, String id) {
    List<String> accounts = new ArrayList<>(it.above());
    accounts.add(it.owner());
    for (String account : accounts) {
      Caller officer = caller(account);
      if (expected.lets(officer)) {
        Door.Answer answer = answer(officer, route, id);
        verdict.check(
            answer.status() == 200,
            route.name() + " of " + it.owner() + "'s " + id + ": " + account + " " + answer);
      }
    }
  }

  private void askAsWorkers(Route route, Expectation expected, String id) {
    List<String> seeing = new ArrayList<>();
    for (String account : WORKERS) {
      if (expected.lets(caller(account))) {
        Door.Answer answer = answer(caller(account), route, id);
        verdict.check(
            answer.status() == 200 || answer.status() == 404,
            route.name() + " " + id + ": " + account + " " + answer);
        if (answer.status() == 200) {
          seeing.add(account);
        }
      }
    }
    verdict.check(seeing.size() < 2, route.name() + " " + id + " is seen by both of " + seeing);
  }

  private Door.Answer answer(Caller caller, Route route, String id) {
    return route.reads()
        ? door.get(caller.token(), route.with(id, parts.getOrDefault(id, id)))
        : door.ask(caller.token(), route.method(), route.with(id), catalogue.sample(route));
  }

  private Caller caller(String account) {
    Caller known = callers.get(account);
    if (known == null) {
      throw new StoryFailed("there is no account " + account);
    }
    return known;
  }
}
