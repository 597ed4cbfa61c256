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
import org.gonghui.member.erasures.ErasedPersons;
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
  private final ErasedPersons erased;
  private final Occasions occasions;
  private final Clock clock;

  NoticeListener(
      Notices notices,
      PreferenceFiles preferences,
      Members members,
      ErasedPersons erased,
      LegalTime law,
      Clock clock) {
    this.notices = notices;
    this.preferences = preferences;
    this.members = members;
    this.erased = erased;
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
      groupId = "${spring.application.name}.notices",
      concurrency = "${gonghui.kafka.partitions:3}")
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
    return drafts(person, occasion)
        .zipWith(preferences.of(person))
        .map(both ->
            both.getT1().stream().map(it -> it.to(person, sms(both.getT2(), it, now))).toList())
        .flatMap(
            all -> Flux.fromIterable(all).concatMap(notices::add).then(settle(occasion, all, now)));
  }

  /** None of what a person had erased: that does not come back by an event that is heard late. */
  private Mono<List<Draft>> drafts(String person, Occasion it) {
    return it.drafts().isEmpty()
        ? Mono.just(List.of())
        : erased
            .isForgotten(person, it.drafts().getFirst().saidAt())
            .map(gone -> gone ? List.of() : it.drafts());
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
