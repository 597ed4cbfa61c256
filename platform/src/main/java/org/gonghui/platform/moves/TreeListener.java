package org.gonghui.platform.moves;

import java.time.Duration;
import org.gonghui.contracts.Topics;
import org.gonghui.contracts.UnionEvent;
import org.gonghui.contracts.UnionEvent.UnionDissolved;
import org.gonghui.contracts.UnionEvent.UnionEstablished;
import org.gonghui.contracts.UnionEvent.UnionMerged;
import org.gonghui.contracts.UnionEvent.UnionMoved;
import org.gonghui.platform.events.Received;
import org.gonghui.platform.moves.Following.TreeChange;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears of the changes of the tree in every service. */
@Component
class TreeListener {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Following following;

  TreeListener(Following following) {
    this.following = following;
  }

  @KafkaListener(topics = Topics.UNION, groupId = "${spring.application.name}.union-paths")
  void on(Received<UnionEvent> received) {
    switch (received.event()) {
      case UnionEstablished _ -> {}
      case UnionMoved it -> follow(received, "move-" + it.move(), it.decidedBy());
      case UnionMerged it -> follow(received, "merger", it.decidedBy());
      case UnionDissolved it -> follow(received, "dissolution", it.decidedBy());
    }
  }

  private void follow(Received<UnionEvent> received, String name, String decidedBy) {
    following
        .heard(
            new TreeChange(
                received.subject(),
                name,
                received.version(),
                received.actor(),
                decidedBy,
                received.time()))
        .block(PATIENCE);
  }
}
