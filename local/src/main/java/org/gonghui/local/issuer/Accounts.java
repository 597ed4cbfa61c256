package org.gonghui.local.issuer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** The accounts and clients of {@code accounts.json}, which the launcher reads as well. */
record Accounts(List<Account> accounts, List<Client> clients) {

  static Accounts load() {
    try (InputStream file = Accounts.class.getResourceAsStream("/accounts.json")) {
      return JsonMapper.shared().readValue(Objects.requireNonNull(file), Accounts.class);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  Optional<Account> account(String user) {
    return accounts.stream().filter(it -> it.user().equals(user)).findFirst();
  }

  Client client(String id) {
    return clients.stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
  }
}
