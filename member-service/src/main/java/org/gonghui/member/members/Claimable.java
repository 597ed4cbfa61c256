package org.gonghui.member.members;

import java.time.LocalDate;
import java.util.List;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.platform.security.Viewer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds the membership that somebody says is theirs, by what is sealed about it. */
@Component
public class Claimable {

  private static final Viewer SYSTEM = Viewer.system("account-claims");

  private final Members members;
  private final Persons persons;
  private final PersonalFiles files;

  Claimable(Members members, Persons persons, PersonalFiles files) {
    this.members = members;
    this.persons = persons;
    this.files = files;
  }

  /**
   * What somebody says, under its blind indexes.
   *
   * @param index of both together
   */
  public record Held(List<String> numbers, List<String> phones, String index) {}

  /** Brings number and phone into their one spelling, or says which is none. */
  public Held held(String number, String phone, LocalDate today) {
    List<String> numbers = files.identityIndexes(persons.number(number, today));
    List<String> phones = files.phoneIndexes(persons.phone(phone));
    return new Held(numbers, phones, numbers.getFirst() + phones.getFirst());
  }

  /** The membership with both on record, whoever asks: the open one, or the newest. */
  public Mono<Member> find(Held held) {
    return members
        .indexed(SYSTEM, Members.NUMBER_INDEX, held.numbers())
        .collectList()
        .filter(all -> !all.isEmpty())
        .map(all -> MemberSearch.current(all).state())
        .filter(it -> held.phones().contains(it.personal().phone().index()));
  }

  /** Who has joined with their own account has nothing to claim. */
  public Mono<Void> requireNoneOf(Viewer viewer) {
    return members
        .ofPerson(viewer.person())
        .filter(it -> it.state().status().isOpen())
        .next()
        .flatMap(it -> Mono.<Void>error(() -> new RuleBroken("account.has-membership")));
  }
}
