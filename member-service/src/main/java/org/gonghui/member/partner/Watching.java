package org.gonghui.member.partner;

import java.util.List;
import org.gonghui.member.members.Member;
import org.gonghui.member.members.MemberSearch;
import org.gonghui.member.members.PersonalFiles;
import org.gonghui.platform.crypto.FieldCipher;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Makes watches, recognises their persons, and answers them. */
@Component
class Watching {

  /** Purpose of the blind index of names that partners ask for. */
  private static final String NAME = "watched-name";

  /** Purpose of the blind index of members who were found. */
  private static final String MEMBER = "watched-member";

  private final MemberSearch search;
  private final PersonalFiles files;
  private final FieldCipher cipher;
  private final Bases bases;

  Watching(MemberSearch search, PersonalFiles files, FieldCipher cipher, Bases bases) {
    this.search = search;
    this.files = files;
    this.cipher = cipher;
    this.bases = bases;
  }

  List<String> numbers(String number) {
    return search.indexes(number);
  }

  List<String> names(String name) {
    return cipher.indexes(NAME, name);
  }

  List<String> members(String memberId) {
    return cipher.indexes(MEMBER, memberId);
  }

  Mono<Marks> marks(Member member) {
    return files
        .open(member)
        .map(it -> new Marks(numbers(it.identityNumber()), names(it.name()), members(member.id())));
  }

  /**
   * What its question would be answered now: the membership that it was told of may have ended, or
   * another one begun, and whoever has the number may go by another name.
   */
  Mono<StatusView> answer(Watch watch) {
    return search
        .activeUnder(watch.numbers())
        .filterWhen(it -> isNamed(watch, it))
        .filterWhen(it -> bases.covers(watch.byRight(), it.personId()))
        .map(StatusView::of)
        .defaultIfEmpty(StatusView.NONE);
  }

  private Mono<Boolean> isNamed(Watch watch, Member member) {
    return watch.names() == null
        ? Mono.just(true)
        : files.open(member).map(it -> watch.isNamed(names(it.name())));
  }
}
