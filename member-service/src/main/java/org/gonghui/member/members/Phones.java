package org.gonghui.member.members;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds the phone number of a person, unsealed for the moment in which it is called. */
@Component
public class Phones {

  private final Members members;
  private final PersonalFiles files;

  Phones(Members members, PersonalFiles files) {
    this.members = members;
    this.files = files;
  }

  /** The number on the person's newest file; empty where there is none. */
  public Mono<String> of(String personId) {
    return members
        .ofPerson(personId)
        .next()
        .flatMap(it -> files.open(it.state()))
        .map(PlainData::phone);
  }
}
