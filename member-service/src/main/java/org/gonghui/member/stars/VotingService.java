package org.gonghui.member.stars;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gonghui.kernel.Forbidden;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.NotFound;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.member.members.Member;
import org.gonghui.member.members.MemberSearch;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Takes votes, and counts them when the time has passed. */
@Service
class VotingService {

  private final StarSelections selections;
  private final BallotBoxes boxes;
  private final Voter voter;
  private final MemberSearch search;
  private final Electorate electorate;
  private final StarFollower follower;
  private final LegalTime law;
  private final Counter taken;
  private final Counter repeated;

  VotingService(
      StarSelections selections,
      BallotBoxes boxes,
      Voter voter,
      MemberSearch search,
      Electorate electorate,
      StarFollower follower,
      LegalTime law,
      MeterRegistry meters) {
    this.selections = selections;
    this.boxes = boxes;
    this.voter = voter;
    this.search = search;
    this.electorate = electorate;
    this.follower = follower;
    this.law = law;
    this.taken = meters.counter("gonghui.star.votes", "outcome", "taken");
    this.repeated = meters.counter("gonghui.star.votes", "outcome", "repeated");
  }

  /** A member votes; what they chose is in no answer, event, history or log. */
  Mono<Void> vote(Command command, String id, String candidateId) {
    return Mono.zip(selections.find(command.viewer(), id), search.ownOf(command.viewer()))
        .onErrorMap(
            NotFound.class,
            it -> it.arguments().contains("Member") ? new Forbidden("star.voters-only") : it)
        .flatMap(it -> vote(command, it.getT1().state(), it.getT2().state(), candidateId));
  }

  private Mono<Void> vote(Command command, StarSelection it, Member member, String candidateId) {
    LegalRule rule = law.rule(Stars.VOTING_RULE, command.now());
    if (!Voter.isVerified(member)) {
      throw new Forbidden("star.voters-only");
    }
    electorate.require(member.unionId(), it);
    if (!it.takesVotes(command.now())) {
      throw RuleBroken.of(rule, "star.voting-over");
    }
    Candidate chosen = it.candidate(candidateId);
    requireStanding(chosen, member, rule);
    String ballot = ballot(it, rule, command.now());
    return follower
        .requireMembers(List.of(chosen))
        .then(Mono.defer(() -> voter.marks(member, ballot)))
        .flatMap(marks -> boxes.firstMark(it.id(), marks))
        .flatMap(mark -> boxes.cast(it.id(), mark, candidateId))
        .doOnNext(cast -> (cast == BallotBoxes.Cast.TAKEN ? taken : repeated).increment())
        .then();
  }

  private static void requireStanding(Candidate candidate, Member member, LegalRule rule) {
    if (!candidate.shortlisted() || !candidate.stands()) {
      throw RuleBroken.of(rule, "star.candidate-dropped", candidate.id());
    }
    if (candidate.personId().equals(member.personId())
        || candidate.memberId().equals(member.id())) {
      throw RuleBroken.of(rule, "star.own-vote");
    }
  }

  /** One vote in the whole time, or one a day where the rule says so. */
  private static String ballot(StarSelection it, LegalRule rule, Instant now) {
    boolean daily = rule.parameter("everyDay") == 1;
    return daily ? it.id() + "/" + WorkingDays.dateOf(now) : it.id();
  }

  /** Closes the boxes first, so that no vote comes in behind the count. */
  Mono<Stored<StarSelection>> count(Command command, String id) {
    return boxes
        .close(id)
        .then(boxes.count(id))
        .flatMap(votes ->
            selections.change(id, command, it -> new Stars(law, command.now()).count(it, votes)));
  }

  /** The frozen result beside the votes, counted one by one anew. */
  Mono<Recount> recount(Viewer viewer, String id) {
    return selections
        .find(viewer, id)
        .map(Stored::state)
        .filter(it -> it.candidates().stream().anyMatch(one -> one.votes() != null))
        .switchIfEmpty(Mono.error(() -> new RuleBroken("star.not-counted")))
        .zipWith(boxes.count(id))
        .map(it -> Recount.of(it.getT1(), it.getT2()));
  }

  /** A recount. */
  @Schema(name = "StarRecount", description = "复核计票")
  record Recount(
      @Schema(example = "true") boolean equal,
      @Schema(description = "冻结的结果", example = "{\"candidate-1\": 120}") Map<String, Long> frozen,
      @Schema(description = "逐票复核", example = "{\"candidate-1\": 120}") Map<String, Long> counted) {

    static Recount of(StarSelection it, Map<String, Long> votes) {
      Map<String, Long> frozen = new TreeMap<>();
      it.candidates()
          .forEach(one -> {
            Long number = one.votes();
            if (number != null && number > 0) {
              frozen.put(one.id(), number);
            }
          });
      return new Recount(frozen.equals(votes), frozen, new TreeMap<>(votes));
    }
  }
}
