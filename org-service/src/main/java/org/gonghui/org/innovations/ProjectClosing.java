package org.gonghui.org.innovations;

import java.time.Duration;
import java.time.LocalDate;
import org.gonghui.contracts.Topics;
import org.gonghui.contracts.UnionEvent;
import org.gonghui.org.unions.UnionGone;
import org.gonghui.platform.events.Received;
import org.gonghui.platform.web.Command;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Lets the open projects of a union end with the union. */
@Component
class ProjectClosing {

  private static final String NAME = "innovation-closing";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final InnovationProjects projects;

  ProjectClosing(InnovationProjects projects) {
    this.projects = projects;
  }

  @KafkaListener(topics = Topics.UNION, groupId = "${spring.application.name}." + NAME)
  void on(Received<UnionEvent> received) {
    UnionGone.of(received.event())
        .ifPresent(it -> close(it.unionId(), it.on(), received.command(NAME)));
  }

  private void close(String unionId, LocalDate on, Command command) {
    projects
        .openOf(unionId)
        .concatMap(it -> projects.change(it.state().id(), command, one -> Finishing.close(one, on)))
        .blockLast(PATIENCE);
  }
}
