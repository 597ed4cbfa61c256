package org.gonghui.member.verification;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.gonghui.kernel.Duplicate;
import org.gonghui.kernel.Ids;
import org.gonghui.member.members.Inquiries;
import org.gonghui.member.members.Member;
import org.gonghui.member.members.Members;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Opens questions to the authority: for each name and number of a member one, whoever asks for it
 * and how often. The acceptance and the correction open it themselves, the listener what they could
 * not and whom a roster brings in.
 */
@Component
class Questions implements Inquiries {

  private static final Logger LOG = LoggerFactory.getLogger(Questions.class);
  private static final Viewer SYSTEM = Viewer.system("verification");
  private static final int AT_ONCE = 16;
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  /** Two came at the same time: what the other has opened is there now. */
  private static final Retry AGAIN = Retry.max(3).filter(Duplicate.class::isInstance);

  private final Members members;
  private final VerificationRequests requests;
  private final Turns turns;
  private final Counter count;

  Questions(Members members, VerificationRequests requests, Turns turns, MeterRegistry metrics) {
    this.members = members;
    this.requests = requests;
    this.turns = turns;
    this.count =
        Counter.builder("gonghui.verification.opened")
            .description("questions to the identity authority that were opened")
            .register(metrics);
  }

  @Override
  public Mono<Void> ask(Command command, Member member) {
    return orLater(open(member, turns.next(member.unionId()), command.now()), member);
  }

  @Override
  public Mono<Void> askAnew(Command command, Member member) {
    return orLater(openUrgent(member, command.now()), member);
  }

  /** What is stored already does not fail by this: the listener comes to it. */
  private static Mono<Void> orLater(Mono<Stored<VerificationRequest>> question, Member member) {
    return question
        .timeout(PATIENCE)
        .onErrorResume(it -> {
          LOG.warn(
              "the question about {} is opened by the listener: {}", member.id(), it.toString());
          return Mono.empty();
        })
        .then();
  }

  /** The question about the member's present name and number; empty where they are no member. */
  Mono<Stored<VerificationRequest>> open(Member member, Instant now) {
    return open(member, turns.next(member.unionId()), now);
  }

  /** The same; where it is opened here, it goes before others: somebody waits for the answer. */
  Mono<Stored<VerificationRequest>> openUrgent(Member member, Instant now) {
    return open(member, turns.nextUrgent(member.unionId()), now);
  }

  /** Opens those about whom nothing was asked yet, of many members who joined, by when. */
  Mono<Void> openAll(Map<String, Instant> joined) {
    return requests
        .asked(joined.keySet())
        .collect(Collectors.toSet())
        .flatMapMany(asked -> Flux.fromIterable(joined.keySet()).filter(id -> !asked.contains(id)))
        .flatMapSequential(id -> members.find(SYSTEM, id), AT_ONCE)
        .map(Stored::state)
        .filter(it -> it.status().isMember())
        .collect(Collectors.groupingBy(Member::unionId))
        .flatMapIterable(Map::entrySet)
        .concatMap(it -> openAll(it.getKey(), it.getValue(), joined))
        .then();
  }

  /** Their turns stand behind each other, and are taken in one step. */
  private Mono<Void> openAll(String unionId, List<Member> all, Map<String, Instant> joined) {
    return turns
        .next(unionId, all.size())
        .flatMapMany(first ->
            Flux.range(0, all.size())
                .flatMap(it -> add(all.get(it), first + it, at(all.get(it), joined)), AT_ONCE))
        .then();
  }

  private static Instant at(Member member, Map<String, Instant> joined) {
    return Objects.requireNonNull(joined.get(member.id()));
  }

  private Mono<Stored<VerificationRequest>> open(Member member, Mono<Long> turn, Instant now) {
    int revision = member.verification().revision();
    return Mono.defer(() -> requests.newest(member.id()))
        .flatMap(it -> it.state().revision() < revision ? withdraw(it, member, now) : Mono.just(it))
        .switchIfEmpty(Mono.defer(() -> opened(member, turn, now)))
        .retryWhen(AGAIN);
  }

  private Mono<Stored<VerificationRequest>> opened(Member member, Mono<Long> turn, Instant now) {
    return member.status().isMember() ? turn.flatMap(it -> add(member, it, now)) : Mono.empty();
  }

  /** One about the name or number before; completes empty. */
  private Mono<Stored<VerificationRequest>> withdraw(
      Stored<VerificationRequest> former, Member member, Instant now) {
    return requests
        .change(former.state().id(), command("withdrawal", member, now), it -> it.withdraw(member))
        .then(Mono.empty());
  }

  private Mono<Stored<VerificationRequest>> add(Member member, long turn, Instant now) {
    return Mono.defer(() ->
            requests.add(
                command("question", member, now),
                VerificationRequest.open(Ids.next("verification"), member, turn, now)))
        .doOnNext(_ -> count.increment());
  }

  /** The same for everybody who asks about this name and number. */
  private static Command command(String part, Member member, Instant now) {
    String about = member.id() + "/" + member.verification().revision();
    return Command.of("verification", part + ":" + about, now, null);
  }
}
