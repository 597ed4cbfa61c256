package org.gonghui.e2e.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gonghui.e2e.StoryFailed;
import org.gonghui.e2e.Tokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One who knocks with a good token.
 *
 * @param name the account, or partner with its scope
 * @param token what is presented
 * @param roles of the account
 * @param scopes of a partner
 * @param union whom the account acts for; empty: none
 * @param department whom an officer of the district works for; empty: none
 */
record Caller(
    String name,
    String token,
    Set<String> roles,
    Set<String> scopes,
    String union,
    String department) {

  /** All ready-made accounts, and each partner once with each of its scopes alone. */
  static List<Caller> all(Path accounts, Tokens tokens) {
    JsonNode file = read(accounts);
    List<Caller> callers = new ArrayList<>();
    for (JsonNode account : file.path("accounts")) {
      String user = account.path("user").asString();
      String department = account.path("department").asString("");
      Set<String> roles = words(account.path("roles"));
      String union = account.path("union").asString("");
      callers.add(new Caller(user, tokens.of(user), roles, Set.of(), union, department));
    }
    for (JsonNode client : file.path("clients")) {
      for (String scope : words(client.path("scopes"))) {
        if (words(client.path("roles")).contains("partner")) {
          callers.add(partner(tokens, client.path("id").asString(), scope));
        }
      }
    }
    return callers;
  }

  /** That of this name, who has to be there. */
  static Caller named(String name, Map<String, Caller> callers) {
    Caller known = callers.get(name);
    if (known == null) {
      throw new StoryFailed("there is no account " + name);
    }
    return known;
  }

  private static Caller partner(Tokens tokens, String client, String scope) {
    String name = client + " with " + scope;
    String token = tokens.partner(client, scope);
    return new Caller(name, token, Set.of("partner"), Set.of(scope), "", "");
  }

  private static Set<String> words(JsonNode list) {
    Set<String> words = new TreeSet<>();
    list.forEach(it -> words.add(it.asString()));
    return words;
  }

  private static JsonNode read(Path file) {
    try {
      return new JsonMapper().readTree(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
