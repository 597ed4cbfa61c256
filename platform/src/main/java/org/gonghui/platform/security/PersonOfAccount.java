package org.gonghui.platform.security;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Says as which person an account is known to the services; without a bean each is its own. */
public interface PersonOfAccount {

  /** The person, where it is known without looking; null where it must be found. */
  @Nullable String remembered(String account);

  /** The person that the account is bound to; the account itself where it is bound to none. */
  Mono<String> find(String account);
}
