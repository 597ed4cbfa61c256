package org.gonghui.org.vanguard;

import java.time.Duration;
import java.time.LocalDate;
import org.gonghui.contracts.Topics;
import org.gonghui.contracts.UnionWorkerEvent;
import org.gonghui.contracts.UnionWorkerEvent.UnionWorkerAssessed;
import org.gonghui.contracts.UnionWorkerEvent.UnionWorkerConfirmed;
import org.gonghui.contracts.UnionWorkerEvent.UnionWorkerHired;
import org.gonghui.contracts.UnionWorkerEvent.UnionWorkerLeft;
import org.gonghui.contracts.UnionWorkerEvent.UnionWorkerOverdue;
import org.gonghui.contracts.UnionWorkerEvent.UnionWorkerRankChanged;
import org.gonghui.contracts.UnionWorkerEvent.UnionWorkerTransferred;
import org.gonghui.platform.events.Received;
import org.gonghui.platform.web.Command;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Lets a worker leave the team with their service; who moves to another union stays in it. */
@Component
class ServiceEndListener {

  private static final String NAME = "vanguard";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final VanguardMembers members;

  ServiceEndListener(VanguardMembers members) {
    this.members = members;
  }

  @KafkaListener(topics = Topics.UNION_WORKER, groupId = "${spring.application.name}." + NAME)
  void on(Received<UnionWorkerEvent> received) {
    switch (received.event()) {
      case UnionWorkerLeft it -> leave(it.workerId(), it.leftOn(), received.command(NAME));
      case UnionWorkerTransferred it -> follow(it.workerId(), it.unionId(), received.command(NAME));
      case UnionWorkerHired _,
          UnionWorkerConfirmed _,
          UnionWorkerRankChanged _,
          UnionWorkerAssessed _,
          UnionWorkerOverdue _ -> {}
    }
  }

  private void follow(String workerId, String toUnion, Command command) {
    members
        .ofWorker(workerId)
        .concatMap(it -> members.change(it.state().id(), command, one -> one.follow(toUnion)))
        .blockLast(PATIENCE);
  }

  private void leave(String workerId, LocalDate on, Command command) {
    members
        .ofWorker(workerId)
        .concatMap(it -> members.change(it.state().id(), command, one -> one.endService(on)))
        .blockLast(PATIENCE);
  }
}
