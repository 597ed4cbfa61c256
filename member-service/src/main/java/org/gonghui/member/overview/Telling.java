package org.gonghui.member.overview;

import java.util.List;
import org.gonghui.kernel.Event;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.NotFound;
import org.gonghui.member.erasures.ErasedPersons;
import org.gonghui.member.members.Members;
import org.gonghui.platform.events.Received;
import org.gonghui.platform.security.Viewer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Brings what an event says to the person whom it concerns. */
@Component
class Telling {

  private static final Viewer SYSTEM = Viewer.system("overview");

  private final Copies copies;
  private final Members members;
  private final ErasedPersons erased;
  private final Reading reading;

  Telling(Copies copies, Members members, ErasedPersons erased, LegalTime law) {
    this.copies = copies;
    this.members = members;
    this.erased = erased;
    this.reading = new Reading(law);
  }

  /**
   * Into the copy that is read, and the one that is being built; what a person had erased does not
   * come back by an event that is heard late.
   */
  Mono<Void> live(Received<? extends Event> received) {
    Told told = reading.of(received);
    return told.isNothing()
        ? Mono.empty()
        : copies.told().flatMap(all -> into(all, told, received, true));
  }

  /** Into this copy, in the order of the events; whose data was erased since is forgotten then. */
  Mono<Void> replayed(Overviews copy, List<Received<Event>> events) {
    return Flux.fromIterable(events)
        .concatMap(it -> into(List.of(copy), reading.of(it), it, false))
        .then();
  }

  private Mono<Void> into(
      List<Overviews> all, Told told, Received<? extends Event> received, boolean late) {
    return Flux.fromIterable(all)
        .concatMap(copy ->
            personsOf(copy, told)
                .filterWhen(it -> late ? isKnown(it, received) : Mono.just(true))
                .concatMap(person -> add(copy, person, told.facts(), received.id())))
        .thenMany(Flux.fromIterable(told.others()))
        .concatMap(other -> into(all, other, received, late))
        .then();
  }

  private Mono<Boolean> isKnown(String person, Received<? extends Event> received) {
    return erased.isForgotten(person, received.time()).map(it -> !it);
  }

  private static Mono<Void> add(Overviews copy, String person, List<Fact> facts, String eventId) {
    return Flux.fromIterable(facts)
        .concatMap(it -> copy.add(person, eventId + "-" + it.kind().name(), it))
        .then();
  }

  private Flux<String> personsOf(Overviews copy, Told told) {
    if (told.facts().isEmpty()) {
      return Flux.empty();
    }
    if (told.personId() != null) {
      return Flux.just(told.personId());
    }
    return told.memberIds().isEmpty()
        ? copy.personsOf(told.facts().getFirst().subject())
        : Flux.fromIterable(told.memberIds()).concatMap(this::personOf).distinct();
  }

  private Mono<String> personOf(String memberId) {
    return members
        .find(SYSTEM, memberId)
        .map(it -> it.state().personId())
        .onErrorComplete(NotFound.class);
  }
}
