package org.gonghui.e2e.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Records that the story has made, asked for by officers of their own union, of the unions above
 * it, beside it and below it; by two workers, of whom at most one can be whom a record is about;
 * and what is a worker's or a partner's own, by another.
 */
final class Territory {

  private static final List<String> WORKERS = List.of("worker", "rider");

  private final Door door;
  private final Catalogue catalogue;
  private final Map<String, Caller> callers;
  private final Verdict verdict;
  private final Records records;

  Territory(Door door, Catalogue catalogue, List<Caller> callers, Verdict verdict) {
    this.door = door;
    this.catalogue = catalogue;
    this.callers = callers.stream().collect(Collectors.toMap(Caller::name, it -> it));
    this.verdict = verdict;
    this.records = new Records(door, catalogue, this.callers);
  }

  /** Asks for everything; a route about records of which none could be asked for has failed. */
  void walk() {
    catalogue
        .routes()
        .forEach((route, expected) -> {
          if (!route.variable().isEmpty() && records.areListed(route)) {
            visit(route, expected);
          }
        });
  }

  private void visit(Route route, Expectation expected) {
    if (expected.isScoped() && isFor(Neighbourhood.UNIONS, expected)) {
      trying(
          route.name() + ": no record of a union to ask for",
          () ->
              Neighbourhood.UNIONS.forEach(
                  it -> records.of(it, route).forEach(id -> ask(it, route, expected, id))));
    }
    if (expected.isOwn() && isFor(Neighbourhood.PERSONS, expected)) {
      trying(
          route.name() + ": no record of somebody's own to ask for",
          () -> visitPersons(route, expected));
    }
  }

  private void visitPersons(Route route, Expectation expected) {
    Neighbourhood.PERSONS.stream()
        .filter(it -> lets(it.owner(), expected))
        .forEach(it -> visitOwn(it, route, expected));
    if (route.reads()) {
      Neighbourhood.UNIONS.stream()
          .flatMap(it -> records.of(it, route).stream())
          .distinct()
          .forEach(id -> askAsWorkers(route, expected, id));
    }
  }

  /** Whether some that are strangers there may use it at all. */
  private boolean isFor(List<Neighbourhood> all, Expectation expected) {
    return all.stream().flatMap(it -> it.strangers().stream()).anyMatch(it -> lets(it, expected));
  }

  private boolean lets(String account, Expectation expected) {
    return expected.lets(caller(account));
  }

  private void trying(String nothing, Runnable asking) {
    int before = verdict.cases();
    asking.run();
    verdict.check(verdict.cases() > before, nothing);
  }

  /** What is somebody's own is there for them, and not for another. */
  private void visitOwn(Neighbourhood it, Route route, Expectation expected) {
    for (String id : records.of(it, route)) {
      askAsStrangers(it, route, expected, id);
      if (route.reads() && route.isOfTheRecord()) {
        Door.Answer answer = answer(caller(it.owner()), route, id);
        verdict.check(answer.status() == 200, route.name() + " " + id + ": its owner " + answer);
      }
    }
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
      if (lets(account, expected)) {
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
        ? door.get(caller.token(), route.with(id, records.part(id)))
        : door.ask(caller.token(), route.method(), route.with(id), catalogue.sample(route));
  }

  private Caller caller(String account) {
    return Caller.named(account, callers);
  }
}
