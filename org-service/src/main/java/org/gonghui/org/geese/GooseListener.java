package org.gonghui.org.geese;

import java.time.Duration;
import java.time.LocalDate;
import org.gonghui.contracts.Engagement;
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

/** Lets it end when a chair leaves office or becomes a full-time one. */
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
      case PostLeft it -> leave(it.postId(), it.until(), received.command(NAME));
      case PostEngagementChanged it when it.engagement() == Engagement.FULL_TIME ->
          leave(it.postId(), it.from(), received.command(NAME));
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

  private void leave(String postId, LocalDate on, Command command) {
    geese
        .ofPost(postId)
        .concatMap(it -> geese.change(it.state().id(), command, one -> one.leave(on)))
        .blockLast(PATIENCE);
  }
}
