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
import org.gonghui.platform.events.Received;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.web.Command;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.BatchListenerFailedException;
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

  private static final Logger LOG = LoggerFactory.getLogger(VerificationListener.class);
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

  /** An event with the record that it came in, by which a failure is named. */
  private record Arrived(ConsumerRecord<String, byte[]> record, Received<Event> received) {

    MemberEvent event() {
      return (MemberEvent) received.event();
    }

    Instant time() {
      return received.time();
    }
  }

  /** What fails is named by its record, with all that came before it done. */
  @KafkaListener(
      topics = Topics.MEMBER,
      groupId = "${spring.application.name}.verification",
      concurrency = "${gonghui.kafka.partitions:3}",
      batch = "true")
  void on(List<ConsumerRecord<String, byte[]>> batch) {
    List<Arrived> arrived = new ArrayList<>();
    BatchListenerFailedException unreadable = null;
    for (ConsumerRecord<String, byte[]> record : batch) {
      try {
        records.read(record).ifPresent(it -> arrived.add(new Arrived(record, it)));
      } catch (RuntimeException e) {
        unreadable = new BatchListenerFailedException("not readable as an event", e, record);
        break;
      }
    }
    take(arrived);
    if (unreadable != null) {
      throw unreadable;
    }
  }

  /** In order, but for a run of those who joined, who are taken together. */
  private void take(List<Arrived> arrived) {
    List<Arrived> joined = new ArrayList<>();
    for (Arrived it : arrived) {
      switch (it.event()) {
        case MemberJoined _ -> joined.add(it);
        case MemberCorrected corrected -> {
          open(joined);
          await(it, askAnew(corrected, it.time()));
        }
        case MemberTransferred moved -> {
          open(joined);
          await(it, follow(moved, it.received().command("verification")));
        }
        case MemberEnded ended -> {
          open(joined);
          await(it, withdraw(ended, it.received().command("verification")));
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
    Map<String, Instant> all = new LinkedHashMap<>();
    joined.forEach(it -> all.put(it.event().memberId(), it.time()));
    try {
      questions.openAll(all).block(PATIENCE);
    } catch (RuntimeException e) {
      LOG.warn("{} questions are opened one by one: {}", all.size(), e.toString());
      joined.forEach(it -> await(it, ask(it)));
    }
    joined.clear();
  }

  private static void await(Arrived it, Mono<?> effect) {
    try {
      effect.block(PATIENCE);
    } catch (RuntimeException e) {
      throw new BatchListenerFailedException("not taken: " + e.getMessage(), e, it.record());
    }
  }

  private Mono<?> ask(Arrived joined) {
    return members
        .find(SYSTEM, joined.event().memberId())
        .flatMap(it -> questions.open(it.state(), joined.time()));
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
