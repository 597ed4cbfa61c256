package org.gonghui.org.posts;

import java.time.Duration;
import java.time.LocalDate;
import org.gonghui.contracts.Topics;
import org.gonghui.contracts.UnionEvent;
import org.gonghui.org.unions.UnionGone;
import org.gonghui.platform.events.Received;
import org.gonghui.platform.law.DistrictLaw;
import org.gonghui.platform.web.Command;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Lets the posts of a union end with the union. */
@Component
class PostClosing {

  private static final String NAME = "post-closing";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Posts posts;
  private final DistrictLaw law;

  PostClosing(Posts posts, DistrictLaw law) {
    this.posts = posts;
    this.law = law;
  }

  @KafkaListener(topics = Topics.UNION, groupId = "${spring.application.name}." + NAME)
  void on(Received<UnionEvent> received) {
    UnionGone.of(received.event())
        .ifPresent(it -> close(it.unionId(), it.on(), received.command(NAME)));
  }

  private void close(String unionId, LocalDate on, Command command) {
    Leaving leaving = new Leaving(law.of(unionId), command.now());
    posts
        .ofUnion(unionId)
        .concatMap(it -> posts.change(it.state().id(), command, one -> leaving.close(one, on)))
        .blockLast(PATIENCE);
  }
}
