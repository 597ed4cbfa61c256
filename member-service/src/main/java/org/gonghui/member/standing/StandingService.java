package org.gonghui.member.standing;

import java.time.LocalDate;
import java.util.function.Function;
import org.gonghui.contracts.RetentionCause;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.member.members.Attendance;
import org.gonghui.member.members.Keeping;
import org.gonghui.member.members.Leaving;
import org.gonghui.member.members.Member;
import org.gonghui.member.members.Members;
import org.gonghui.member.members.PersonalFiles;
import org.gonghui.member.members.Subjects;
import org.gonghui.platform.crypto.SealedField;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** What officers and members do with a membership that began. */
@Service
class StandingService {

  private final Members members;
  private final PersonalFiles files;
  private final Subjects subjects;
  private final LegalTime law;

  StandingService(Members members, PersonalFiles files, Subjects subjects, LegalTime law) {
    this.members = members;
    this.subjects = subjects;
    this.files = files;
    this.law = law;
  }

  Mono<Stored<Member>> retain(Command command, String id, RetentionCause cause, LocalDate since) {
    return decide(command, id, it -> Keeping.retain(it, cause, since, command.now()));
  }

  Mono<Stored<Member>> resume(Command command, String id) {
    return decide(command, id, it -> Keeping.resume(it, command.now()));
  }

  Mono<Stored<Member>> seen(Command command, String id, LocalDate on) {
    return decide(command, id, it -> attendance(command).seen(it, on));
  }

  Mono<Stored<Member>> talk(Command command, String id, String note) {
    SealedField sealed = files.sealText(id, PersonalFiles.TALK_NOTE, note);
    return decide(command, id, it -> attendance(command).talk(it, sealed));
  }

  Mono<Stored<Member>> dismiss(Command command, String id) {
    return decide(command, id, it -> attendance(command).dismiss(it));
  }

  Mono<Stored<Member>> automatic(Command command, String id) {
    return decide(command, id, it -> leaving(command).automatic(it));
  }

  /** The member themself, or an officer who has it in writing. */
  Mono<Stored<Member>> askToLeave(Command command, String id) {
    return members.change(id, command, it -> leaving(command).ask(it));
  }

  /** The member themself, or an officer who has it in writing. */
  Mono<Stored<Member>> stay(Command command, String id) {
    return members.change(id, command, it -> leaving(command).revoke(it));
  }

  Mono<Stored<Member>> leave(Command command, String id) {
    return decide(command, id, it -> leaving(command).declare(it));
  }

  Mono<Stored<Member>> expel(
      Command command, String id, String document, String reason, LocalDate on) {
    SealedField sealed = files.sealText(id, PersonalFiles.END_REASON, reason);
    return decide(command, id, it -> leaving(command).expel(it, document, sealed, on));
  }

  Mono<Stored<Member>> died(Command command, String id, LocalDate on) {
    return decide(command, id, it -> leaving(command).died(it, on));
  }

  /** Of who has joined again the death ends the membership that they have now. */
  Mono<Stored<Member>> diedSince(Command command, String id, LocalDate on) {
    return members
        .find(command.viewer(), id)
        .filterWhen(it ->
            it.state().status().isOpen()
                ? Mono.just(true)
                : subjects.isMember(it.state().personId()).map(open -> !open))
        .switchIfEmpty(Mono.error(() -> new RuleBroken("membership.joined-again")))
        .flatMap(it -> decide(command, id, one -> leaving(command).diedSince(one, on)));
  }

  /** A death was recorded in error. */
  Mono<Stored<Member>> rescindDeath(Command command, String id, String document, String reason) {
    return decide(
        command, id, it -> leaving(command).rescind(it, command.viewer(), document, reason));
  }

  private Mono<Stored<Member>> decide(
      Command command, String id, Function<Member, Change<Member>> decision) {
    return members.change(id, command, it -> decision.apply(it.decidedBy(command.viewer())));
  }

  private Attendance attendance(Command command) {
    return new Attendance(law, command.now());
  }

  private Leaving leaving(Command command) {
    return new Leaving(law, command.now());
  }
}
