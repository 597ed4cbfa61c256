package org.gonghui.org.vanguard;

import java.time.Duration;
import org.gonghui.contracts.Topics;
import org.gonghui.contracts.VanguardEvent;
import org.gonghui.contracts.VanguardEvent.VanguardJoined;
import org.gonghui.contracts.VanguardEvent.VanguardLeft;
import org.gonghui.contracts.VanguardOrderEvent;
import org.gonghui.contracts.VanguardOrderEvent.VanguardOrderAccepted;
import org.gonghui.contracts.VanguardOrderEvent.VanguardOrderCancelled;
import org.gonghui.contracts.VanguardOrderEvent.VanguardOrderDelivered;
import org.gonghui.contracts.VanguardOrderEvent.VanguardOrderGivenBack;
import org.gonghui.contracts.VanguardOrderEvent.VanguardOrderOverdue;
import org.gonghui.contracts.VanguardOrderEvent.VanguardOrderPublished;
import org.gonghui.contracts.VanguardOrderEvent.VanguardOrderSentBack;
import org.gonghui.contracts.VanguardOrderEvent.VanguardOrderTaken;
import org.gonghui.kernel.Change;
import org.gonghui.platform.events.Received;
import org.gonghui.platform.law.DistrictLaw;
import org.gonghui.platform.web.Command;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gives back what a member was at who has left the team, so that others can take it. */
@Component
class LeavingListener {

  private static final String NAME = "vanguard-leaving";
  private static final String OWN = "own-" + NAME;
  private static final String GROUP = "${spring.application.name}.";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final VanguardMembers members;
  private final VanguardOrders orders;
  private final DistrictLaw law;

  LeavingListener(VanguardMembers members, VanguardOrders orders, DistrictLaw law) {
    this.members = members;
    this.orders = orders;
    this.law = law;
  }

  @KafkaListener(topics = Topics.VANGUARD, groupId = GROUP + NAME)
  void on(Received<VanguardEvent> received) {
    switch (received.event()) {
      case VanguardLeft it ->
          giveBack(it.vanguardMemberId(), received.command(NAME)).block(PATIENCE);
      case VanguardJoined _ -> {}
    }
  }

  /**
   * Who takes an order may leave at that moment, and what is sent back may find nobody any more.
   */
  @KafkaListener(topics = Topics.VANGUARD_ORDER, groupId = GROUP + OWN)
  void onOrder(Received<VanguardOrderEvent> received) {
    switch (received.event()) {
      case VanguardOrderTaken it -> compare(it.vanguardMemberId(), received.command(OWN));
      case VanguardOrderSentBack it -> compare(it.vanguardMemberId(), received.command(OWN));
      case VanguardOrderPublished _,
          VanguardOrderGivenBack _,
          VanguardOrderDelivered _,
          VanguardOrderAccepted _,
          VanguardOrderOverdue _,
          VanguardOrderCancelled _ -> {}
    }
  }

  private void compare(String memberId, Command command) {
    members
        .find(command.viewer(), memberId)
        .filter(it -> it.state().status() == MemberStatus.LEFT)
        .flatMap(_ -> giveBack(memberId, command))
        .block(PATIENCE);
  }

  private Mono<Void> giveBack(String memberId, Command command) {
    return orders
        .takenBy(memberId)
        .concatMap(
            it -> orders.change(it.state().id(), command, one -> giveBack(one, memberId, command)))
        .then();
  }

  private Change<VanguardOrder> giveBack(VanguardOrder it, String memberId, Command command) {
    Taker taker = it.taker();
    boolean theirs = taker != null && taker.memberId().equals(memberId);
    return theirs && it.status() == OrderStatus.TAKEN
        ? new Ordering(law.of(it.unionId()), command.now()).giveBack(it)
        : Change.none(it);
  }
}
