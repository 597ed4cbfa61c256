package org.gonghui.member.craftsmen;

import java.time.Duration;
import java.time.LocalDate;
import org.gonghui.contracts.CraftsmanEvent;
import org.gonghui.contracts.CraftsmanEvent.CraftsmanLeft;
import org.gonghui.contracts.CraftsmanEvent.CraftsmanListed;
import org.gonghui.contracts.CraftsmanEvent.CraftsmanMoved;
import org.gonghui.contracts.CraftsmanEvent.CraftsmanProposed;
import org.gonghui.contracts.CraftsmanEvent.CraftsmanRefused;
import org.gonghui.contracts.MemberEvent;
import org.gonghui.contracts.MemberEvent.MemberEnded;
import org.gonghui.contracts.MemberEvent.MemberTransferred;
import org.gonghui.contracts.Topics;
import org.gonghui.platform.events.Received;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Lets the registry's entries follow the membership. */
@Component
class CraftsmanListener {

  private static final String NAME = "craftsmen";
  private static final String ID = "${spring.application.name}." + NAME;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final CraftsmanService service;

  CraftsmanListener(CraftsmanService service) {
    this.service = service;
  }

  @KafkaListener(topics = Topics.MEMBER, groupId = ID + "-members")
  void onMember(Received<MemberEvent> received) {
    if (received.event() instanceof MemberEnded it) {
      follow(received, it.memberId(), it.endedOn());
    } else if (received.event() instanceof MemberTransferred it) {
      follow(received, it.memberId(), it.transferredOn());
    }
  }

  /** The membership may have ended or moved between the officer's look at it and the entry. */
  @KafkaListener(topics = Topics.CRAFTSMAN, groupId = ID + "-own")
  void onCraftsman(Received<CraftsmanEvent> received) {
    switch (received.event()) {
      case CraftsmanProposed it -> follow(received, it.memberId(), it.proposedOn());
      case CraftsmanListed _, CraftsmanRefused _, CraftsmanMoved _, CraftsmanLeft _ -> {}
    }
  }

  private void follow(Received<?> received, String memberId, LocalDate on) {
    service.follow(received.command(NAME), memberId, on).block(PATIENCE);
  }
}
