package org.gonghui.member.transfers;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import org.gonghui.contracts.Topics;
import org.gonghui.contracts.UnionEvent;
import org.gonghui.contracts.UnionEvent.UnionDissolved;
import org.gonghui.contracts.UnionEvent.UnionEstablished;
import org.gonghui.contracts.UnionEvent.UnionMerged;
import org.gonghui.contracts.UnionEvent.UnionMoved;
import org.gonghui.platform.events.Received;
import org.gonghui.platform.jobs.JobRequest;
import org.gonghui.platform.jobs.Jobs;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.web.Command;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Asks for the job that lets the members of a union follow it into its successor. */
@Component
class ClosedUnionListener {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Jobs jobs;

  ClosedUnionListener(Jobs jobs) {
    this.jobs = jobs;
  }

  @KafkaListener(
      topics = Topics.UNION,
      groupId = "${spring.application.name}." + ClosedUnionJob.KIND)
  void on(Received<UnionEvent> received) {
    switch (received.event()) {
      case UnionMerged it -> follow(received, it.mergedOn(), it.decidedBy());
      case UnionDissolved it -> follow(received, it.dissolvedOn(), it.decidedBy());
      case UnionEstablished _, UnionMoved _ -> {}
    }
  }

  private void follow(Received<UnionEvent> received, LocalDate on, String decidedBy) {
    Viewer viewer = new Viewer(received.actor(), Set.of(Roles.OFFICER), decidedBy, null, Set.of());
    String key = ClosedUnionJob.KIND + ":" + received.subject();
    Command command = new Command(viewer, received.time(), key, () -> "", null, received.traceId());
    jobs.submit(
            command,
            JobRequest.of(
                    ClosedUnionJob.KIND,
                    ClosedUnionJob.input(received.subject(), received.version(), on))
                .toTheEnd())
        .block(PATIENCE);
  }
}
