package org.gonghui.member.degrees;

import java.time.Duration;
import java.util.Objects;
import org.gonghui.contracts.MemberEvent;
import org.gonghui.contracts.MemberEvent.MemberCorrected;
import org.gonghui.contracts.Topics;
import org.gonghui.kernel.Duplicate;
import org.gonghui.kernel.NotFound;
import org.gonghui.member.members.Member;
import org.gonghui.member.members.Members;
import org.gonghui.platform.events.Received;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Lets applications follow a corrected identity number, so that a person has one open application
 * and one grant in their life by whichever number they are known.
 */
@Component
class DegreeListener {

  private static final Logger LOG = LoggerFactory.getLogger(DegreeListener.class);
  private static final String NAME = "degrees";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final DegreeApplications applications;
  private final Members members;

  DegreeListener(DegreeApplications applications, Members members) {
    this.applications = applications;
    this.members = members;
  }

  @KafkaListener(topics = Topics.MEMBER, groupId = "${spring.application.name}." + NAME)
  void onMember(Received<MemberEvent> received) {
    if (received.event() instanceof MemberCorrected it && it.changesIdentity()) {
      follow(received.command(NAME), it.memberId()).block(PATIENCE);
    }
  }

  /** The number that is known now, whatever was corrected since. */
  private Mono<Void> follow(Command command, String memberId) {
    return members
        .find(command.viewer(), memberId)
        .map(Stored::state)
        .filter(it -> !it.isErased())
        .onErrorComplete(NotFound.class)
        .flatMapMany(it ->
            applications.of(it.personId()).concatMap(one -> follow(command, one.state().id(), it)))
        .then();
  }

  /** Where somebody's application stands under that number already, this one keeps its own. */
  private Mono<Stored<DegreeApplication>> follow(Command command, String id, Member it) {
    String index = Objects.requireNonNull(it.personal().identityNumber().index());
    return applications
        .change(id, command, one -> one.known(index))
        .onErrorResume(
            Duplicate.class,
            taken -> {
              LOG.warn("{} keeps its number: {}", id, taken.code());
              return Mono.empty();
            });
  }
}
