package org.gonghui.member.members;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Duplicate;
import org.gonghui.kernel.Event;
import org.gonghui.kernel.IdentityNumber;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.member.members.CorrectionController.CorrectionRequest;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Corrects what is known of members. */
@Service
class CorrectionService {

  private final Members members;
  private final Persons persons;
  private final PersonalFiles files;
  private final Deaths deaths;
  private final LegalTime law;
  private final Inquiries inquiries;

  CorrectionService(
      Members members,
      Persons persons,
      PersonalFiles files,
      Deaths deaths,
      LegalTime law,
      Inquiries inquiries) {
    this.members = members;
    this.persons = persons;
    this.files = files;
    this.deaths = deaths;
    this.law = law;
    this.inquiries = inquiries;
  }

  /**
   * The version that the caller names keeps the data the same between the reading and the write.
   */
  Mono<Stored<Member>> correct(Command command, String id, CorrectionRequest request) {
    return members
        .find(command.viewer(), id)
        .flatMap(it ->
            files
                .open(it.state())
                .flatMap(before -> correct(command, it.state(), request, before)));
  }

  private Mono<Stored<Member>> correct(
      Command command, Member of, CorrectionRequest request, PlainData before) {
    String id = of.id();
    PlainData after = corrected(request, before, WorkingDays.dateOf(command.now()));
    Set<PersonalItem> items = differences(before, after);
    PersonalData sealed = files.seal(id, after);
    String evidence = request.evidence().strip();
    return requireLiving(of, items, after)
        .then(
            members.change(
                id,
                command,
                it -> {
                  Deciding deciding = new Deciding(it, command, evidence);
                  LocalDate joinedOn = request.joinedOn();
                  return joinedOn == null
                      ? deciding.data(sealed, items)
                      : deciding.all(sealed, items, joinedOn, after.identityNumber());
                }))
        .onErrorMap(
            Duplicate.class,
            it -> Duplicate.of(law.rule(Member.ONE_ACTIVE_RULE, command.now()), it.code()))
        .delayUntil(it ->
            Correcting.changesIdentity(items)
                ? inquiries.askAnew(command, it.state())
                : Mono.empty());
  }

  /** Nobody who lives has the number of a person who is recorded as dead. */
  private Mono<Void> requireLiving(Member of, Set<PersonalItem> items, PlainData after) {
    return of.status().isOpen() && items.contains(PersonalItem.IDENTITY_NUMBER)
        ? deaths.requireNone(after.identityNumber())
        : Mono.empty();
  }

  /** One correction, which may be of the person's data, of the day of joining, or of both. */
  private record Deciding(Member member, Command command, String evidence) {

    Change<Member> data(PersonalData sealed, Set<PersonalItem> items) {
      return Correcting.correct(
          member, sealed, items, command.viewer().person(), evidence, command.now());
    }

    Change<Member> all(
        PersonalData sealed, Set<PersonalItem> items, LocalDate joinedOn, String identityNumber) {
      IdentityNumber number = IdentityNumber.of(identityNumber, WorkingDays.dateOf(command.now()));
      if (items.isEmpty()) {
        return day(member, joinedOn, number);
      }
      Change<Member> data = data(sealed, items);
      Change<Member> both = day(data.state(), joinedOn, number);
      return new Change<>(both.state(), data.step(), data.events())
          .and(both.events().toArray(Event[]::new));
    }

    private Change<Member> day(Member it, LocalDate joinedOn, IdentityNumber number) {
      return JoiningDay.correct(it, joinedOn, number, command.viewer(), evidence, command.now());
    }
  }

  private PlainData corrected(CorrectionRequest request, PlainData before, LocalDate today) {
    String name = request.name();
    String number = request.identityNumber();
    String phone = request.phone();
    return new PlainData(
        name == null ? before.name() : persons.name(name),
        number == null ? before.identityNumber() : persons.number(number, today),
        phone == null ? before.phone() : persons.phone(phone));
  }

  private static Set<PersonalItem> differences(PlainData before, PlainData after) {
    Set<PersonalItem> items = EnumSet.noneOf(PersonalItem.class);
    if (!before.name().equals(after.name())) {
      items.add(PersonalItem.NAME);
    }
    if (!before.identityNumber().equals(after.identityNumber())) {
      items.add(PersonalItem.IDENTITY_NUMBER);
    }
    if (!before.phone().equals(after.phone())) {
      items.add(PersonalItem.PHONE);
    }
    return items;
  }
}
