package org.gonghui.member.verification;

import org.gonghui.kernel.RuleBroken;
import org.gonghui.member.members.Members;
import org.gonghui.member.verification.VerificationRequest.Urgency;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Lets questions go before others. */
@Service
class UrgencyService {

  private final Members members;
  private final VerificationRequests requests;
  private final Questions questions;
  private final Turns turns;

  UrgencyService(Members members, VerificationRequests requests, Questions questions, Turns turns) {
    this.members = members;
    this.requests = requests;
    this.questions = questions;
    this.turns = turns;
  }

  /** The question about this member is asked next; where it is not there yet, it is opened. */
  Mono<Stored<VerificationRequest>> hurry(Command command, String memberId, String reason) {
    Urgency why = new Urgency(command.viewer().person(), command.now(), reason);
    return members
        .find(command.viewer(), memberId)
        .doOnNext(it -> it.state().decidedBy(command.viewer()))
        .flatMap(it -> questions.open(it.state(), command.now()))
        .filter(it -> it.state().status() == RequestStatus.WAITING)
        .switchIfEmpty(Mono.error(() -> new RuleBroken("verification.none-waiting")))
        .flatMap(it -> hurry(command, it.state(), why));
  }

  private Mono<Stored<VerificationRequest>> hurry(
      Command command, VerificationRequest it, Urgency why) {
    return turns
        .nextUrgent(it.unionId())
        .flatMap(turn -> requests.change(it.id(), command, one -> one.hurry(why, turn)));
  }
}
