package org.gonghui.org.terms;

import java.time.Duration;
import org.gonghui.contracts.ElectionEvent;
import org.gonghui.contracts.ElectionEvent.ElectionApproved;
import org.gonghui.contracts.ElectionEvent.ElectionEscalated;
import org.gonghui.contracts.ElectionEvent.ElectionHeld;
import org.gonghui.contracts.ElectionEvent.ElectionListApproved;
import org.gonghui.contracts.ElectionEvent.ElectionListSubmitted;
import org.gonghui.contracts.ElectionEvent.ElectionRefused;
import org.gonghui.contracts.ElectionEvent.ElectionReported;
import org.gonghui.contracts.Topics;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.kernel.NotFound;
import org.gonghui.org.unions.UnionService;
import org.gonghui.platform.events.Received;
import org.gonghui.platform.law.DistrictLaw;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Lets an approved election end one term and begin the next. The id of the new term is made of the
 * election's, so that the listener can be killed between the two and begins again.
 */
@Component
class TermListener {

  private static final String NAME = "terms";
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Viewer SYSTEM = Viewer.system(NAME);

  private final Terms terms;
  private final UnionService unions;
  private final DistrictLaw law;

  TermListener(Terms terms, UnionService unions, DistrictLaw law) {
    this.terms = terms;
    this.unions = unions;
    this.law = law;
  }

  @KafkaListener(topics = Topics.ELECTION, groupId = "${spring.application.name}." + NAME)
  void on(Received<ElectionEvent> received) {
    switch (received.event()) {
      case ElectionApproved it -> follow(it, received.command(NAME)).block(PATIENCE);
      case ElectionListSubmitted _,
          ElectionListApproved _,
          ElectionHeld _,
          ElectionReported _,
          ElectionRefused _,
          ElectionEscalated _ -> {}
    }
  }

  private Mono<Stored<Term>> follow(ElectionApproved it, Command command) {
    String id = "term-" + it.electionId().replaceFirst("^election-", "");
    return terms
        .find(SYSTEM, id)
        .onErrorResume(NotFound.class, first -> endBefore(it, command).then(open(id, it, command)));
  }

  private Mono<?> endBefore(ElectionApproved it, Command command) {
    return terms
        .current(it.unionId())
        .flatMap(old -> terms.change(old.state().id(), command, term -> term.end(it.termFrom())));
  }

  private Mono<Stored<Term>> open(String id, ElectionApproved it, Command command) {
    return Mono.defer(() -> {
      UnionListed union = unions.require(SYSTEM, it.unionId());
      Committee committee =
          new Committee(it.members(), it.chairId(), it.viceChairIds(), it.committeeIds());
      return terms.add(
          command,
          new TermOpening(law.of(it.unionId()), command.now())
              .open(
                  id,
                  it.unionId(),
                  union.kind(),
                  it.electionId(),
                  committee,
                  it.termFrom(),
                  it.termYears()));
    });
  }
}
