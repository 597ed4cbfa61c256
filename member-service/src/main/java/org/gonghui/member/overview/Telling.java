package org.gonghui.member.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gonghui.kernel.Event;
import org.gonghui.kernel.LegalTime;
import org.gonghui.member.erasures.ErasedPersons;
import org.gonghui.member.members.PersonsOfMembers;
import org.gonghui.member.overview.Overviews.Entry;
import org.gonghui.platform.events.Received;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Brings what an event says to the person whom it concerns. */
@Component
class Telling {

  private final Copies copies;
  private final PersonsOfMembers persons;
  private final ErasedPersons erased;
  private final Reading reading;

  Telling(Copies copies, PersonsOfMembers persons, ErasedPersons erased, LegalTime law) {
    this.copies = copies;
    this.persons = persons;
    this.erased = erased;
    this.reading = new Reading(law);
  }

  /**
   * Into the copy that is read, and the one that is being built; what a person had erased does not
   * come back by an event that is heard late.
   */
  Mono<Void> live(List<Received<Event>> events) {
    List<Said> all = said(events);
    return all.isEmpty()
        ? Mono.empty()
        : copies
            .told()
            .flatMapMany(Flux::fromIterable)
            .concatMap(copy -> into(copy, all, true))
            .then();
  }

  /** Into this copy, in the order of the events; whose data was erased since is forgotten then. */
  Mono<Void> replayed(Overviews copy, List<Received<Event>> events) {
    return into(copy, said(events), false);
  }

  /** What an event says of somebody, with the id of the event. */
  private record Said(Told told, String eventId) {

    Stream<Said> each() {
      return Stream.concat(
          Stream.of(this), told.others().stream().flatMap(it -> new Said(it, eventId).each()));
    }

    List<Entry> of(String person) {
      return told.facts().stream()
          .map(it -> new Entry(person, eventId + "-" + it.kind().name(), it))
          .toList();
    }
  }

  private List<Said> said(List<Received<Event>> events) {
    return events.stream()
        .flatMap(it -> new Said(reading.of(it), it.id()).each())
        .filter(it -> !it.told().facts().isEmpty())
        .toList();
  }

  private Mono<Void> into(Overviews copy, List<Said> all, boolean late) {
    return Mono.defer(() -> {
      List<Entry> gathered = new ArrayList<>();
      Mono<Void> written = Mono.defer(() -> write(copy, gathered, late));
      return Flux.fromIterable(all)
          .concatMap(said ->
              personsOf(copy, said.told(), written)
                  .doOnNext(person -> gathered.addAll(said.of(person))))
          .then(written);
    });
  }

  /** Writes what was gathered, which is empty then. */
  private Mono<Void> write(Overviews copy, List<Entry> gathered, boolean late) {
    List<Entry> all = List.copyOf(gathered);
    gathered.clear();
    if (all.isEmpty() || !late) {
      return copy.add(all);
    }
    Set<String> persons = all.stream().map(Entry::person).collect(Collectors.toSet());
    return erased
        .forgetting(persons)
        .map(gone -> all.stream().filter(it -> !gone.test(it.person(), it.fact().at())).toList())
        .flatMap(copy::add);
  }

  /** Who is known by an earlier event may be known by one that was only gathered yet. */
  private Flux<String> personsOf(Overviews copy, Told told, Mono<Void> written) {
    if (told.personId() != null) {
      return Flux.just(told.personId());
    }
    return told.memberIds().isEmpty()
        ? written.thenMany(copy.personsOf(told.facts().getFirst().subject()))
        : persons.of(told.memberIds());
  }
}
