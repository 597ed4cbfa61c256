package org.gonghui.member.degrees;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import org.gonghui.contracts.MemberEvent;
import org.gonghui.contracts.MemberEvent.MemberCorrected;
import org.gonghui.contracts.Topics;
import org.gonghui.kernel.Duplicate;
import org.gonghui.kernel.IdentityNumber;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.NotFound;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.member.degrees.Programme.Terms;
import org.gonghui.member.members.Member;
import org.gonghui.member.members.Members;
import org.gonghui.member.members.PersonalFiles;
import org.gonghui.member.members.PlainData;
import org.gonghui.platform.events.Received;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Lets applications follow a corrected identity number, so that a person has one open application
 * and one grant in their life by whichever number they are known, and puts the conditions to the
 * union once more where they do not hold by the day of birth of now.
 */
@Component
class DegreeListener {

  private static final Logger LOG = LoggerFactory.getLogger(DegreeListener.class);
  private static final String NAME = "degrees";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final DegreeApplications applications;
  private final Programmes programmes;
  private final Members members;
  private final PersonalFiles files;
  private final LegalTime law;

  DegreeListener(
      DegreeApplications applications,
      Programmes programmes,
      Members members,
      PersonalFiles files,
      LegalTime law) {
    this.applications = applications;
    this.programmes = programmes;
    this.members = members;
    this.files = files;
    this.law = law;
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
        .flatMapMany(
            it -> applications.of(it.personId()).concatMap(one -> follow(command, one, it)))
        .then();
  }

  private Mono<Stored<DegreeApplication>> follow(
      Command command, Stored<DegreeApplication> application, Member it) {
    return Mono.zip(
            programmes.find(command.viewer(), application.state().programmeId()), files.open(it))
        .flatMap(both -> {
          LocalDate bornOn = bornOn(both.getT2(), command);
          LocalDate appliedOn = WorkingDays.dateOf(application.createdAt());
          Terms terms = both.getT1().state().terms();
          Doubt doubt = Doubt.of(bornOn, terms, appliedOn, command.now());
          return known(command, application.state().id(), it, doubt);
        });
  }

  private static LocalDate bornOn(PlainData plain, Command command) {
    LocalDate today = WorkingDays.dateOf(command.now());
    return IdentityNumber.of(plain.identityNumber(), today).birthDate();
  }

  /** Where somebody's application stands under that number already, this one keeps its own. */
  private Mono<Stored<DegreeApplication>> known(
      Command command, String id, Member it, @Nullable Doubt doubt) {
    String index = Objects.requireNonNull(it.personal().identityNumber().index());
    Reviewing reviewing = new Reviewing(law, command.now());
    return applications
        .change(id, command, one -> reviewing.known(one, index, doubt))
        .onErrorResume(
            Duplicate.class,
            taken -> {
              LOG.warn("{} keeps its number: {}", id, taken.code());
              return Mono.empty();
            });
  }
}
