package org.gonghui.org.geese;

import java.time.Duration;
import org.gonghui.contracts.PostEvent;
import org.gonghui.contracts.PostEvent.PostByElectionEscalated;
import org.gonghui.contracts.PostEvent.PostByElectionRefused;
import org.gonghui.contracts.PostEvent.PostByElectionReported;
import org.gonghui.contracts.PostEvent.PostEngagementChanged;
import org.gonghui.contracts.PostEvent.PostLeft;
import org.gonghui.contracts.PostEvent.PostStationLeft;
import org.gonghui.contracts.PostEvent.PostStationTaken;
import org.gonghui.contracts.PostEvent.PostTaken;
import org.gonghui.contracts.PostEvent.PostVacancyOverdue;
import org.gonghui.contracts.Topics;
import org.gonghui.platform.events.Received;
import org.gonghui.platform.web.Command;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Lets it end when a chair leaves office. */
@Component
class GooseListener {

  private static final String NAME = "leading-geese";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final LeadingGeese geese;

  GooseListener(LeadingGeese geese) {
    this.geese = geese;
  }

  @KafkaListener(topics = Topics.POST, groupId = "${spring.application.name}." + NAME)
  void on(Received<PostEvent> received) {
    switch (received.event()) {
      case PostLeft it -> leave(it, received.command(NAME)).block(PATIENCE);
      case PostTaken _,
          PostEngagementChanged _,
          PostStationTaken _,
          PostStationLeft _,
          PostByElectionReported _,
          PostByElectionRefused _,
          PostByElectionEscalated _,
          PostVacancyOverdue _ -> {}
    }
  }

  private Mono<Void> leave(PostLeft left, Command command) {
    return geese
        .ofPost(left.postId())
        .concatMap(it -> geese.change(it.state().id(), command, one -> one.leave(left.until())))
        .then();
  }
}
