package org.gonghui.member.stars;

import java.util.Collection;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.member.members.Members;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Looks at memberships as they are: whose has ended stands for no star any more. */
@Component
class StarFollower {

  private static final Viewer SYSTEM = Viewer.system("stars");

  private final StarSelections selections;
  private final Members members;
  private final LegalTime law;

  StarFollower(StarSelections selections, Members members, LegalTime law) {
    this.selections = selections;
    this.members = members;
    this.law = law;
  }

  /** In every selection that goes on. */
  Mono<Void> followMember(Command command, String memberId) {
    return hasEnded(memberId)
        .filter(ended -> ended)
        .flatMapMany(_ -> selections.goingOnWith(memberId))
        .concatMap(it -> leave(command, it.state().id(), memberId))
        .then();
  }

  /** Everybody who stands in a selection. */
  Mono<Void> followAll(Command command, String selectionId) {
    return selections
        .find(command.viewer(), selectionId)
        .flatMapMany(it -> Flux.fromIterable(it.state().candidates()))
        .filter(Candidate::stands)
        .filterWhen(it -> hasEnded(it.memberId()))
        .concatMap(it -> leave(command.withKey(it.id()), selectionId, it.memberId()))
        .then();
  }

  /** Refuses where one of them is no member any more, also before that was heard of. */
  Mono<Void> requireMembers(Collection<Candidate> those) {
    return Flux.fromIterable(those)
        .filterWhen(it -> hasEnded(it.memberId()))
        .next()
        .flatMap(it -> Mono.error(() -> new RuleBroken("star.candidate-dropped", it.id())));
  }

  private Mono<Stored<StarSelection>> leave(Command command, String selectionId, String memberId) {
    return selections.change(
        selectionId, command, it -> new Stars(law, command.now()).membershipEnded(it, memberId));
  }

  private Mono<Boolean> hasEnded(String memberId) {
    return members.find(SYSTEM, memberId).map(it -> !it.state().status().isMember());
  }
}
