package org.gonghui.org.founding;

import java.time.Duration;
import org.gonghui.contracts.Coverage;
import org.gonghui.contracts.Topics;
import org.gonghui.contracts.UnionFoundingEvent;
import org.gonghui.contracts.UnionFoundingEvent.UnionFoundingApplied;
import org.gonghui.contracts.UnionFoundingEvent.UnionFoundingApproved;
import org.gonghui.contracts.UnionFoundingEvent.UnionFoundingEscalated;
import org.gonghui.contracts.UnionFoundingEvent.UnionFoundingPrepared;
import org.gonghui.contracts.UnionFoundingEvent.UnionFoundingRefused;
import org.gonghui.contracts.UnionKind;
import org.gonghui.org.enterprises.EnterpriseService;
import org.gonghui.org.unions.LegalPerson;
import org.gonghui.org.unions.NewUnion;
import org.gonghui.org.unions.UnionService;
import org.gonghui.platform.events.Received;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Lets an approved union come to exist: the union itself, then the coverage of its enterprises,
 * then the end of the procedure. Each part acts once for its event, so that the listener can be
 * killed between any two of them and begins again.
 */
@Component
class FoundingListener {

  private static final String NAME = "founding";
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Viewer SYSTEM = Viewer.system(NAME);

  private final UnionFoundings foundings;
  private final UnionService unions;
  private final EnterpriseService enterprises;

  FoundingListener(UnionFoundings foundings, UnionService unions, EnterpriseService enterprises) {
    this.foundings = foundings;
    this.unions = unions;
    this.enterprises = enterprises;
  }

  @KafkaListener(topics = Topics.UNION_FOUNDING, groupId = "${spring.application.name}." + NAME)
  void on(Received<UnionFoundingEvent> received) {
    switch (received.event()) {
      case UnionFoundingApproved it -> establish(it, received.command(NAME)).block(PATIENCE);
      case UnionFoundingPrepared _,
          UnionFoundingApplied _,
          UnionFoundingRefused _,
          UnionFoundingEscalated _ -> {}
    }
  }

  private Mono<?> establish(UnionFoundingApproved approved, Command command) {
    return foundings
        .find(SYSTEM, approved.foundingId())
        .map(Stored::state)
        .flatMap(founding ->
            unions
                .establish(command, approved.unionId(), union(founding, approved))
                .thenMany(Flux.fromIterable(approved.enterpriseIds()))
                .concatMap(id -> cover(command, id, founding, approved))
                .then(foundings.change(founding.id(), command, UnionFounding::establish)));
  }

  private Mono<?> cover(
      Command command, String enterpriseId, UnionFounding founding, UnionFoundingApproved it) {
    Coverage coverage =
        founding.plan().kind() == UnionKind.JOINT_UNION ? Coverage.JOINT_UNION : Coverage.OWN_UNION;
    return enterprises.cover(command, enterpriseId, coverage, it.unionId(), it.approvedOn());
  }

  private NewUnion union(UnionFounding founding, UnionFoundingApproved approved) {
    return new NewUnion(
        founding.plan().kind(),
        founding.plan().name(),
        unions.living(approved.superiorId()),
        founding.plan().area(),
        approved.approvedOn(),
        LegalPerson.NONE,
        founding.code(),
        founding.id());
  }
}
