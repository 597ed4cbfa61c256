package org.gonghui.member.members;

import java.util.List;
import org.gonghui.platform.accounts.BoundAccounts;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds the phone number of a person, unsealed for the moment in which it is called. */
@Component
public class Phones {

  private final Members members;
  private final PersonalFiles files;
  private final BoundAccounts bound;

  Phones(Members members, PersonalFiles files, BoundAccounts bound) {
    this.bound = bound;
    this.members = members;
    this.files = files;
  }

  /** The number on the newest file of a person, or of whoever the account is bound to. */
  public Mono<String> of(String personId) {
    return bound
        .find(personId)
        .flatMapMany(self -> members.ofPersons(List.of(personId, self)))
        .next()
        .flatMap(it -> files.open(it.state()))
        .map(PlainData::phone);
  }
}
