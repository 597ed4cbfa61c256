package org.gonghui.member.members;

import org.gonghui.kernel.Duplicate;
import org.gonghui.kernel.Forbidden;
import org.gonghui.kernel.Ids;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.NotFound;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** What officers and workers do with a membership. */
@Service
public class MemberService {

  private final Members members;
  private final Persons persons;
  private final PersonalFiles files;
  private final PersonIds ids;
  private final CardNumbers cards;
  private final UnionDirectory unions;
  private final Keepers keepers;
  private final LegalTime law;
  private final Inquiries inquiries;
  private final Deaths deaths;

  MemberService(
      Members members,
      Persons persons,
      PersonalFiles files,
      PersonIds ids,
      CardNumbers cards,
      UnionDirectory unions,
      Keepers keepers,
      LegalTime law,
      Inquiries inquiries,
      Deaths deaths) {
    this.members = members;
    this.persons = persons;
    this.files = files;
    this.ids = ids;
    this.cards = cards;
    this.unions = unions;
    this.keepers = keepers;
    this.law = law;
    this.inquiries = inquiries;
    this.deaths = deaths;
  }

  /** A worker applies, or an officer does it for them. */
  Mono<Stored<Member>> apply(Command command, JoinRequest request) {
    PlainData plain = persons.plain(request, WorkingDays.dateOf(command.now()));
    String asked = asked(command.viewer(), request.personId());
    keepers.require(request.unionId());
    requireReach(command.viewer(), asked, request.unionId());
    Mono<String> person =
        asked == null
            ? ids.ofLiving(plain)
            : deaths.requireNone(plain.identityNumber()).thenReturn(asked);
    return person
        .flatMap(it -> apply(command, request, it, plain))
        .onErrorMap(Duplicate.class, it -> quoted(it, command));
  }

  private Mono<Stored<Member>> apply(
      Command command, JoinRequest request, String personId, PlainData plain) {
    Application application =
        new Application(
            Ids.next("member"),
            personId,
            request.unionId(),
            request.enterpriseId(),
            request.employmentForm());
    PersonalData sealed = files.seal(application.memberId(), plain);
    return members.add(command, Member.apply(application, sealed, law, command.now()));
  }

  /** The union takes the worker in; where it has compared its roster, it says which. */
  Mono<Stored<Member>> accept(Command command, String id, @Nullable String roster) {
    return members
        .find(command.viewer(), id)
        .flatMap(it -> deaths.requireNone(it.state()))
        .then(Mono.defer(cards::next))
        .flatMap(card ->
            members.change(
                id,
                command,
                it ->
                    it.decidedBy(command.viewer())
                        .accept(card, seen(roster, command), command.now())))
        .delayUntil(it -> inquiries.ask(command, it.state()));
  }

  /** The union does not take the worker in. */
  Mono<Stored<Member>> refuse(Command command, String id, String reason) {
    return members.change(
        id,
        command,
        it ->
            it.decidedBy(command.viewer())
                .refuse(
                    files.sealText(id, PersonalFiles.REASON, reason),
                    command.viewer(),
                    command.now()));
  }

  /** An officer has found the member on the roster of the employer or union. */
  public Mono<Stored<Member>> confirmByRoster(Command command, String id, String roster) {
    IdentityCheck check =
        IdentityCheck.matched(
            IdentityCheck.Source.ROSTER, command.now(), command.viewer().person(), roster);
    return members.change(id, command, it -> it.decidedBy(command.viewer()).confirmByRoster(check));
  }

  private static @Nullable IdentityCheck seen(@Nullable String roster, Command command) {
    return roster == null
        ? null
        : IdentityCheck.matched(
            IdentityCheck.Source.ROSTER, command.now(), command.viewer().person(), roster);
  }

  /** Who is entered; null where an officer names nobody. */
  private static @Nullable String asked(Viewer viewer, @Nullable String asked) {
    if (viewer.has(Roles.OFFICER)) {
      return asked;
    }
    if (asked != null && !viewer.is(asked)) {
      throw new Forbidden("membership.other-person");
    }
    return viewer.self();
  }

  /** A worker chooses their union; an officer enters others below their own union only. */
  private void requireReach(Viewer viewer, @Nullable String personId, String unionId) {
    if (personId != null && viewer.is(personId)) {
      return;
    }
    String own = viewer.unionId();
    if (own == null || !unions.isWithin(unionId, own)) {
      throw new NotFound("Union", unionId);
    }
  }

  private Duplicate quoted(Duplicate refusal, Command command) {
    return refusal.code().equals("id.taken")
        ? refusal
        : Duplicate.of(law.rule(Member.ONE_ACTIVE_RULE, command.now()), refusal.code());
  }
}
