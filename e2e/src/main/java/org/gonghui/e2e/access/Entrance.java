package org.gonghui.e2e.access;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gonghui.e2e.StoryFailed;
import org.gonghui.e2e.Tokens;

/** Every route, knocked at with no token, with each kind of bad one, and by every account. */
final class Entrance {

  /** Paths of the services that no client may reach through the gateway, whoever they are. */
  private static final List<String> CLOSED =
      List.of(
          "/operations/dead-letters",
          "/operations/audit/entries",
          "/api/v1/operations/dead-letters",
          "/api/v1/operations/org",
          "/api/v1/operations/org/../../../actuator/prometheus",
          "/api/v1/org/actuator/health",
          "/actuator/env",
          "/actuator/heapdump",
          "/api/v1/jobs/nobody-1");

  private static final int AT_ONCE = 6;

  private final Door door;
  private final List<Caller> callers;
  private final Map<String, String> badTokens = new LinkedHashMap<>();
  private final Verdict verdict;

  Entrance(Door door, Tokens tokens, List<Caller> callers, Verdict verdict) {
    this.door = door;
    this.callers = callers;
    this.verdict = verdict;
    for (String client : List.of("test-wrong-audience", "test-wrong-issuer", "test-expired")) {
      badTokens.put(client, tokens.of("officer-office", client));
    }
    String good = tokens.of("officer-office");
    badTokens.put("a changed signature", changed(good));
    badTokens.put("no signature", good.substring(0, good.lastIndexOf('.') + 1));
  }

  // in the middle: the last letter of a signature holds bits that mean nothing
  private static String changed(String token) {
    int at = (token.lastIndexOf('.') + token.length()) / 2;
    char other = token.charAt(at) == 'A' ? 'B' : 'A';
    return token.substring(0, at) + other + token.substring(at + 1);
  }

  void knock(Map<Route, Expectation> routes) {
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<?>> knocking = new ArrayList<>();
      routes.forEach((route, expected) ->
          knocking.add(
              threads.submit(() -> {
                refuseStrangers(route);
                callers.forEach(it -> meet(it, route, expected));
              })));
      for (Future<?> it : knocking) {
        it.get();
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new StoryFailed("not every route could be tried", e);
    }
    refuseTheClosed();
  }

  private void refuseTheClosed() {
    for (String path : CLOSED) {
      for (Caller caller : callers) {
        Door.Answer answer = door.get(caller.token(), path);
        verdict.check(
            answer.status() == 404 || answer.isTurnedAway(),
            path + " answered " + answer + " to " + caller.name());
      }
    }
  }

  private void refuseStrangers(Route route) {
    Door.Answer without = door.knock(null, route.method(), route.nowhere());
    verdict.check(without.status() == 401, route.name() + " without a token: " + without);
    badTokens.forEach((kind, token) -> {
      Door.Answer answer = door.knock(token, route.method(), route.nowhere());
      verdict.check(answer.status() == 401, route.name() + " with " + kind + ": " + answer);
    });
  }

  private void meet(Caller caller, Route route, Expectation expected) {
    Door.Answer answer = door.knock(caller.token(), route.method(), route.nowhere());
    if (expected.lets(caller)) {
      verdict.check(
          answer.isLetIn(), route.name() + " should let " + caller.name() + " in: " + answer);
    } else {
      verdict.check(
          answer.isTurnedAway(),
          route.name() + " should turn " + caller.name() + " away: " + answer);
    }
  }
}
