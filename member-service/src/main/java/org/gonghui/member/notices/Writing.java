package org.gonghui.member.notices;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gonghui.kernel.Event;
import org.gonghui.kernel.LegalTime;
import org.gonghui.member.erasures.ErasedPersons;
import org.gonghui.member.members.PersonsOfMembers;
import org.gonghui.platform.events.Received;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Writes what events have to tell persons, with a short message where one is due, and withdraws the
 * reminders that they make void.
 */
@Component
class Writing {

  private final Notices notices;
  private final PreferenceFiles preferences;
  private final PersonsOfMembers persons;
  private final ErasedPersons erased;
  private final Occasions occasions;
  private final Clock clock;

  Writing(
      Notices notices,
      PreferenceFiles preferences,
      PersonsOfMembers persons,
      ErasedPersons erased,
      LegalTime law,
      Clock clock) {
    this.notices = notices;
    this.preferences = preferences;
    this.persons = persons;
    this.erased = erased;
    this.occasions = new Occasions(law);
    this.clock = clock;
  }

  /** All of these events; done again, it changes nothing. */
  Mono<Void> write(List<? extends Received<? extends Event>> events) {
    return Flux.fromIterable(events)
        .concatMapIterable(it -> each(occasions.of(it)).toList())
        .filter(it -> !it.drafts().isEmpty() || it.settled())
        .concatMap(occasion -> personsOf(occasion).map(it -> new Concerned(it, occasion)))
        .collectList()
        .flatMap(all -> all.isEmpty() ? Mono.empty() : tell(all));
  }

  private static Stream<Occasion> each(Occasion it) {
    return Stream.concat(Stream.of(it), it.others().stream().flatMap(Writing::each));
  }

  /** Somebody whom an occasion concerns. */
  private record Concerned(String person, Occasion occasion) {

    List<Draft> drafts() {
      return occasion.drafts();
    }
  }

  /** The notices of one occasion for one person. */
  private record Told(Occasion occasion, List<Notice> notices) {}

  /** What they are told first, and then, in the order of the events, what is void by it. */
  private Mono<Void> tell(List<Concerned> all) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Set<String> persons =
        all.stream()
            .filter(it -> !it.drafts().isEmpty())
            .map(Concerned::person)
            .collect(Collectors.toSet());
    return told(all, persons, now)
        .flatMap(told ->
            notices
                .add(told.stream().flatMap(it -> it.notices().stream()).toList())
                .thenMany(Flux.fromIterable(told))
                .concatMap(it -> settle(it, now))
                .then());
  }

  private Mono<List<Told>> told(List<Concerned> all, Set<String> persons, Instant now) {
    return persons.isEmpty()
        ? Mono.just(all.stream().map(it -> new Told(it.occasion(), List.of())).toList())
        : Mono.zip(erased.forgetting(persons), preferences.of(persons))
            .map(
                both -> all.stream().map(it -> told(it, both.getT1(), both.getT2(), now)).toList());
  }

  /** None of what a person had erased: that does not come back by an event that is heard late. */
  private static Told told(
      Concerned it,
      BiPredicate<String, Instant> gone,
      Map<String, Preferences> preferences,
      Instant now) {
    Preferences wishes = preferences.getOrDefault(it.person(), Preferences.none(it.person()));
    List<Notice> notices =
        it.drafts().stream()
            .filter(draft -> !gone.test(it.person(), draft.saidAt()))
            .map(draft -> draft.to(it.person(), sms(wishes, draft, now)))
            .toList();
    return new Told(it.occasion(), notices);
  }

  private Mono<Void> settle(Told told, Instant now) {
    Occasion it = told.occasion();
    Collection<String> written = told.notices().stream().map(Notice::id).toList();
    return it.settled() ? notices.withdraw(it.subject(), it.version(), written, now) : Mono.empty();
  }

  private static @Nullable ShortMessage sms(Preferences wishes, Draft it, Instant now) {
    return it.sendUntil().isAfter(now) && wishes.wants(it.kind())
        ? ShortMessage.waiting(it.showAt(), it.sendUntil())
        : null;
  }

  private Flux<String> personsOf(Occasion it) {
    return it.memberIds().isEmpty()
        ? Mono.justOrEmpty(it.personId()).flux()
        : persons.of(it.memberIds());
  }
}
