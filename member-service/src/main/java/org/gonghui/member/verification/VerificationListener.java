package org.gonghui.member.verification;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.gonghui.contracts.MemberEvent;
import org.gonghui.contracts.MemberEvent.MemberAppealRejected;
import org.gonghui.contracts.MemberEvent.MemberAppealed;
import org.gonghui.contracts.MemberEvent.MemberApplied;
import org.gonghui.contracts.MemberEvent.MemberCorrected;
import org.gonghui.contracts.MemberEvent.MemberDied;
import org.gonghui.contracts.MemberEvent.MemberEnded;
import org.gonghui.contracts.MemberEvent.MemberJoined;
import org.gonghui.contracts.MemberEvent.MemberJoiningCorrected;
import org.gonghui.contracts.MemberEvent.MemberRefused;
import org.gonghui.contracts.MemberEvent.MemberResumed;
import org.gonghui.contracts.MemberEvent.MemberRetained;
import org.gonghui.contracts.MemberEvent.MemberTransferred;
import org.gonghui.contracts.MemberEvent.MemberVerificationDisputed;
import org.gonghui.contracts.MemberEvent.MemberVerified;
import org.gonghui.contracts.MemberEvent.MemberWithdrawalProposed;
import org.gonghui.contracts.Topics;
import org.gonghui.kernel.Event;
import org.gonghui.member.members.Members;
import org.gonghui.platform.events.EventRecords;
import org.gonghui.platform.events.EventRecords.Arrived;
import org.gonghui.platform.events.Received;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.web.Command;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Sees to it that there is a question to the authority for each membership that becomes active and
 * each name or number that is corrected, lets it follow the member into another union, and takes it
 * back when the membership ends. Many events are taken at once: a roster is to wait in the queue,
 * where turns are fair, not before it.
 */
@Component
class VerificationListener {

  private static final Viewer SYSTEM = Viewer.system("verification");
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final EventRecords records;
  private final Members members;
  private final VerificationRequests requests;
  private final Questions questions;

  VerificationListener(
      EventRecords records, Members members, VerificationRequests requests, Questions questions) {
    this.records = records;
    this.members = members;
    this.requests = requests;
    this.questions = questions;
  }

  /** What fails is named by its record, with all that came before it done. */
  @KafkaListener(
      topics = Topics.MEMBER,
      groupId = "${spring.application.name}.verification",
      concurrency = "${gonghui.kafka.partitions:3}",
      batch = "true")
  void on(List<ConsumerRecord<String, byte[]>> batch) {
    records.take(batch, this::take);
  }

  /** In order, but for a run of those who joined, who are taken together. */
  private void take(List<Arrived> arrived) {
    List<Arrived> joined = new ArrayList<>();
    for (Arrived it : arrived) {
      switch ((MemberEvent) it.received().event()) {
        case MemberJoined _ -> joined.add(it);
        case MemberCorrected corrected -> {
          open(joined);
          it.await(askAnew(corrected, it.received().time()), PATIENCE);
        }
        case MemberTransferred moved -> {
          open(joined);
          it.await(follow(moved, it.received().command("verification")), PATIENCE);
        }
        case MemberEnded ended -> {
          open(joined);
          it.await(withdraw(ended, it.received().command("verification")), PATIENCE);
        }
        case MemberApplied _,
            MemberRefused _,
            MemberAppealed _,
            MemberAppealRejected _,
            MemberVerified _,
            MemberVerificationDisputed _,
            MemberRetained _,
            MemberResumed _,
            MemberDied _,
            MemberJoiningCorrected _,
            MemberWithdrawalProposed _ -> {}
      }
    }
    open(joined);
  }

  private void open(List<Arrived> joined) {
    EventRecords.awaitTogether(joined, this::ask, PATIENCE);
    joined.clear();
  }

  private Mono<?> ask(List<Received<Event>> joined) {
    if (joined.size() == 1) {
      Received<Event> one = joined.getFirst();
      return members
          .find(SYSTEM, memberOf(one))
          .flatMap(it -> questions.open(it.state(), one.time()));
    }
    Map<String, Instant> all = new LinkedHashMap<>();
    joined.forEach(it -> all.put(memberOf(it), it.time()));
    return questions.openAll(all);
  }

  private static String memberOf(Received<Event> joined) {
    return ((MemberJoined) joined.event()).memberId();
  }

  /** Somebody waits for the answer, whose level has fallen: it goes before others. */
  private Mono<?> askAnew(MemberCorrected corrected, Instant time) {
    return corrected.changesIdentity()
        ? members
            .find(SYSTEM, corrected.memberId())
            .flatMap(it -> questions.openUrgent(it.state(), time))
        : Mono.empty();
  }

  /** A question that waits belongs to the union that keeps the member now. */
  private Mono<?> follow(MemberTransferred moved, Command command) {
    return requests
        .newest(moved.memberId())
        .flatMap(
            it -> requests.change(it.state().id(), command, one -> one.follow(moved.unionId())));
  }

  /** About who has left nobody asks the authority. */
  private Mono<?> withdraw(MemberEnded ended, Command command) {
    return members
        .find(SYSTEM, ended.memberId())
        .zipWith(requests.newest(ended.memberId()))
        .flatMap(both ->
            requests.change(
                both.getT2().state().id(), command, it -> it.withdraw(both.getT1().state())));
  }
}
