package org.gonghui.member.notices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.gonghui.contracts.AccountEvent;
import org.gonghui.contracts.Topics;
import org.gonghui.kernel.Event;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.NotFound;
import org.gonghui.member.members.Members;
import org.gonghui.platform.events.Received;
import org.gonghui.platform.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Writes notices of what happens, in all services. */
@Component
class NoticeListener {

  private static final Viewer SYSTEM = Viewer.system("notices");
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Notices notices;
  private final PreferenceFiles preferences;
  private final Members members;
  private final Occasions occasions;
  private final Clock clock;

  NoticeListener(
      Notices notices, PreferenceFiles preferences, Members members, LegalTime law, Clock clock) {
    this.notices = notices;
    this.preferences = preferences;
    this.members = members;
    this.occasions = new Occasions(law);
    this.clock = clock;
  }

  @KafkaListener(
      topics = {
        Topics.MEMBER,
        Topics.MEMBERSHIP_TRANSFER,
        Topics.COVER,
        Topics.HOSPITAL_VISIT,
        Topics.LEGAL_AID,
        Topics.ACTIVIST,
        Topics.HONOUR,
        Topics.CRAFTSMAN,
        Topics.STUDIO,
        Topics.STAR,
        Topics.GROUP_MEMBERSHIP,
        Topics.GROUP,
        Topics.COURSE_ORDER,
        Topics.DEGREE,
        Topics.CONTEST,
        Topics.JOB_APPLICATION,
        Topics.PRIVACY
      },
      groupId = "${spring.application.name}.notices")
  void on(Received<Event> received) {
    told(occasions.of(received)).block(PATIENCE);
  }

  /** By itself: who waits for a code does not wait behind a roster of a hundred thousand. */
  @KafkaListener(topics = Topics.ACCOUNT, groupId = "${spring.application.name}.notices-account")
  void onAccount(Received<AccountEvent> received) {
    told(occasions.of(received)).block(PATIENCE);
  }

  private Mono<Void> told(Occasion occasion) {
    Mono<Void> first =
        occasion.drafts().isEmpty() && !occasion.settled()
            ? Mono.empty()
            : personsOf(occasion).concatMap(person -> tell(person, occasion)).then();
    return first.thenMany(Flux.fromIterable(occasion.others())).concatMap(this::told).then();
  }

  private Mono<Void> tell(String person, Occasion occasion) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return preferences
        .of(person)
        .map(wishes ->
            occasion.drafts().stream().map(it -> it.to(person, sms(wishes, it, now))).toList())
        .flatMap(
            all -> Flux.fromIterable(all).concatMap(notices::add).then(settle(occasion, all, now)));
  }

  private Mono<Void> settle(Occasion occasion, List<Notice> written, Instant now) {
    List<String> ids = written.stream().map(Notice::id).toList();
    return occasion.settled()
        ? notices.withdraw(occasion.subject(), occasion.version(), ids, now)
        : Mono.empty();
  }

  private @Nullable ShortMessage sms(Preferences wishes, Draft it, Instant now) {
    return it.sendUntil().isAfter(now) && wishes.wants(it.kind())
        ? ShortMessage.waiting(it.showAt(), it.sendUntil())
        : null;
  }

  private Flux<String> personsOf(Occasion it) {
    return it.memberIds().isEmpty()
        ? Mono.justOrEmpty(it.personId()).flux()
        : Flux.fromIterable(it.memberIds())
            .concatMap(id ->
                members
                    .find(SYSTEM, id)
                    .map(found -> found.state().personId())
                    .onErrorComplete(NotFound.class))
            .distinct();
  }
}
