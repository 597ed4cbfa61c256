package org.gonghui.platform.security;

import org.gonghui.platform.crypto.Keys;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Keeps an application from starting outside profile {@code local} with a key that is missing or
 * well known, before anything was sealed or signed with it.
 */
@Component
final class DevelopmentKeysGuard {

  DevelopmentKeysGuard(Environment environment) {
    for (Keys key : Keys.values()) {
      key.from(environment);
    }
  }
}
