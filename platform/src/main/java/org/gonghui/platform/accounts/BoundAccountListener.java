package org.gonghui.platform.accounts;

import java.time.Duration;
import org.gonghui.contracts.AccountEvent;
import org.gonghui.contracts.AccountEvent.AccountBound;
import org.gonghui.contracts.AccountEvent.AccountClaimed;
import org.gonghui.contracts.AccountEvent.AccountUnbound;
import org.gonghui.contracts.Topics;
import org.gonghui.platform.events.Received;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Hears in every service which account belongs to which person. */
@Component
class BoundAccountListener {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final BoundAccounts accounts;

  BoundAccountListener(BoundAccounts accounts) {
    this.accounts = accounts;
  }

  @KafkaListener(topics = Topics.ACCOUNT, groupId = "${spring.application.name}.accounts")
  void on(Received<AccountEvent> received) {
    Mono<Void> done =
        switch (received.event()) {
          case AccountBound it -> accounts.apply(it.account(), it.personId(), received.version());
          case AccountUnbound it -> accounts.apply(it.account(), null, received.version());
          case AccountClaimed _ -> Mono.empty();
        };
    done.block(PATIENCE);
  }
}
