package org.gonghui.org.partylinks;

import java.time.Duration;
import java.time.LocalDate;
import org.gonghui.contracts.Topics;
import org.gonghui.contracts.UnionEvent;
import org.gonghui.org.unions.UnionGone;
import org.gonghui.platform.events.Received;
import org.gonghui.platform.web.Command;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Lets the links of a union end with the union. */
@Component
class PartyLinkClosing {

  private static final String NAME = "party-link-closing";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final PartyLinks links;

  PartyLinkClosing(PartyLinks links) {
    this.links = links;
  }

  @KafkaListener(topics = Topics.UNION, groupId = "${spring.application.name}." + NAME)
  void on(Received<UnionEvent> received) {
    UnionGone.of(received.event())
        .ifPresent(it -> close(it.unionId(), it.on(), received.command(NAME)));
  }

  private void close(String unionId, LocalDate on, Command command) {
    links
        .active(unionId)
        .concatMap(it -> links.change(it.state().id(), command, one -> one.close(on)))
        .blockLast(PATIENCE);
  }
}
