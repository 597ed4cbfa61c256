package org.gonghui.member.members;

import java.util.List;
import java.util.regex.Pattern;
import org.gonghui.contracts.VerificationLevel;
import org.gonghui.kernel.Ids;
import org.gonghui.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Says under which id somebody is entered whom no token names 代为登记、集体入会: the one that they were
 * given before, however long ago, so that one person has one record.
 */
@Component
public class PersonIds {

  private static final String KIND = "p";
  private static final Pattern GIVEN = Pattern.compile(KIND + "-[0-9a-hjkmnp-tv-z]{26}");

  private final Members members;
  private final PersonalFiles files;
  private final Deaths deaths;

  PersonIds(Members members, PersonalFiles files, Deaths deaths) {
    this.members = members;
    this.files = files;
    this.deaths = deaths;
  }

  /** Whether this system gave the id; any other was taken from the token of an account. */
  public static boolean isGiven(String personId) {
    return GIVEN.matcher(personId).matches();
  }

  /**
   * The id given with the newest record of this number that means the same person, or a new one. An
   * id that was taken from a token is not given on: whose account that is nobody has looked at, and
   * it finds what is entered now by its claim.
   */
  Mono<String> of(PlainData person) {
    return records(person).flatMap(all -> of(person, all));
  }

  /** The same; refuses somebody of whom a death is recorded. */
  Mono<String> ofLiving(PlainData person) {
    return records(person)
        .flatMap(all ->
            deaths
                .requireNone(person.identityNumber(), all)
                .then(Mono.defer(() -> of(person, all))));
  }

  private Mono<List<Member>> records(PlainData person) {
    return members
        .under(files.identityIndexes(person.identityNumber()))
        .map(Stored::state)
        .collectList();
  }

  private Mono<String> of(PlainData person, List<Member> newestFirst) {
    return Mono.just(newestFirst)
        .filter(all -> all.stream().noneMatch(it -> it.status().isOpen()))
        .flatMap(all -> earlier(all, person.name()))
        .switchIfEmpty(Mono.fromSupplier(() -> Ids.next(KIND)));
  }

  private Mono<String> earlier(List<Member> newestFirst, String name) {
    return Flux.fromIterable(newestFirst)
        .filter(it -> isGiven(it.personId()))
        .filterWhen(it -> isSame(it, name))
        .next()
        .map(Member::personId);
  }

  /** A number that the authority has not confirmed may be somebody else's, by a slip of the pen. */
  private Mono<Boolean> isSame(Member it, String name) {
    return it.verification().level() == VerificationLevel.AUTHORITATIVE
        ? Mono.just(true)
        : files.name(it).map(on -> Persons.isSameName(on, name));
  }
}
