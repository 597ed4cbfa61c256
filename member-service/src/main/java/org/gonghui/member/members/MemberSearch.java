package org.gonghui.member.members;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gonghui.kernel.NotFound;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds members by who asks, and by what is sealed about them, however it is written. */
@Component
public class MemberSearch {

  private final Members members;
  private final Persons persons;
  private final PersonalFiles files;
  private final Clock clock;

  MemberSearch(Members members, Persons persons, PersonalFiles files, Clock clock) {
    this.members = members;
    this.persons = persons;
    this.files = files;
    this.clock = clock;
  }

  /**
   * The members with these normalised identity numbers, whoever asks, by number; those without one
   * are left out.
   */
  public Mono<Map<String, Member>> active(Collection<String> numbers) {
    Map<String, String> byIndex = new HashMap<>();
    numbers.forEach(it -> indexes(it).forEach(index -> byIndex.put(index, it)));
    return members
        .active(byIndex.keySet())
        .map(Stored::state)
        .collectMap(it -> Objects.requireNonNull(byIndex.get(index(it))));
  }

  /** The member under these blind indexes of one number, whoever asks. */
  public Mono<Member> activeUnder(Collection<String> indexes) {
    return members.active(indexes).map(Stored::state).next();
  }

  /** Under what a member with this normalised identity number is found. */
  public List<String> indexes(String number) {
    return files.identityIndexes(number);
  }

  /**
   * Under which ids somebody with this normalised identity number is, or was, a member or asked to
   * be one: whoever joined again under another account has two. Of who was erased none is known.
   */
  public Flux<String> personsUnder(String number) {
    return members.openOrEnded(indexes(number)).map(it -> it.state().personId()).distinct();
  }

  private static String index(Member it) {
    return Objects.requireNonNull(it.personal().identityNumber().index());
  }

  /** The viewer's own membership: the open one, or the newest. */
  public Mono<Stored<Member>> ownOf(Viewer viewer) {
    return members
        .ofPersons(viewer.ids())
        .collectList()
        .filter(all -> !all.isEmpty())
        .switchIfEmpty(Mono.error(() -> new NotFound("Member", "me")))
        .map(MemberSearch::current);
  }

  /** Members and applicants with this identity number that the viewer may see. */
  Mono<List<Stored<Member>>> byNumber(Viewer viewer, String identityNumber) {
    List<String> indexes = files.identityIndexes(number(identityNumber));
    return find(viewer, Members.NUMBER_INDEX, indexes);
  }

  /** Members and applicants with this phone number that the viewer may see. */
  Mono<List<Stored<Member>>> byPhone(Viewer viewer, String phone) {
    return find(viewer, Members.PHONE_INDEX, files.phoneIndexes(persons.phone(phone)));
  }

  private Mono<List<Stored<Member>>> find(Viewer viewer, String path, List<String> indexes) {
    return members.indexed(viewer, path, indexes).collectList();
  }

  private String number(String typed) {
    return persons.number(typed, WorkingDays.dateOf(clock.instant()));
  }

  static Stored<Member> current(List<Stored<Member>> newestFirst) {
    return newestFirst.stream()
        .filter(it -> it.state().status().isOpen())
        .findFirst()
        .orElseGet(newestFirst::getFirst);
  }
}
