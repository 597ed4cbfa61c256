package org.gonghui.org.weekly;

import java.time.Duration;
import java.time.LocalDate;
import org.gonghui.contracts.Coverage;
import org.gonghui.contracts.EnterpriseEvent;
import org.gonghui.contracts.EnterpriseEvent.EnterpriseClosed;
import org.gonghui.contracts.EnterpriseEvent.EnterpriseCoverageChanged;
import org.gonghui.contracts.EnterpriseEvent.EnterpriseHeadcountChanged;
import org.gonghui.contracts.EnterpriseEvent.EnterpriseMoved;
import org.gonghui.contracts.EnterpriseEvent.EnterpriseRegistered;
import org.gonghui.contracts.EnterpriseEvent.EnterpriseReopened;
import org.gonghui.contracts.EnterpriseVisitEvent;
import org.gonghui.contracts.EnterpriseVisitEvent.EnterpriseVisitPaid;
import org.gonghui.contracts.Topics;
import org.gonghui.contracts.UnionFoundingEvent;
import org.gonghui.contracts.UnionFoundingEvent.UnionFoundingApplied;
import org.gonghui.contracts.UnionFoundingEvent.UnionFoundingApproved;
import org.gonghui.contracts.UnionFoundingEvent.UnionFoundingEscalated;
import org.gonghui.contracts.UnionFoundingEvent.UnionFoundingPrepared;
import org.gonghui.contracts.UnionFoundingEvent.UnionFoundingRefused;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.platform.events.Received;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Keeps what counts in a week. Visits and foundings count in the week of their day; what changes in
 * a file counts in that in which it was entered, since the day from which it holds may lie far
 * back.
 */
@Component
class WeekFactListener {

  private static final String NAME = "week-facts";
  private static final String GROUP = "${spring.application.name}." + NAME;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final WeekFacts facts;

  WeekFactListener(WeekFacts facts) {
    this.facts = facts;
  }

  @KafkaListener(topics = Topics.ENTERPRISE_VISIT, groupId = GROUP + "-visits")
  void onVisit(Received<EnterpriseVisitEvent> received) {
    switch (received.event()) {
      case EnterpriseVisitPaid it ->
          new Entry(received, it.unionId(), it.visitedOn())
              .count(WeekFigure.ENTERPRISES_VISITED, it.enterpriseId(), it.visitId());
    }
  }

  @KafkaListener(topics = Topics.UNION_FOUNDING, groupId = GROUP + "-foundings")
  void onFounding(Received<UnionFoundingEvent> received) {
    switch (received.event()) {
      case UnionFoundingPrepared it ->
          new Entry(received, it.superiorId(), it.preparedOn())
              .count(WeekFigure.FOUNDINGS_PREPARED, it.foundingId(), it.foundingId());
      case UnionFoundingApplied it ->
          new Entry(received, it.superiorId(), it.appliedOn())
              .count(WeekFigure.FOUNDINGS_APPLIED, it.foundingId(), it.foundingId());
      case UnionFoundingApproved it ->
          new Entry(received, it.superiorId(), it.approvedOn())
              .count(WeekFigure.UNIONS_ESTABLISHED, it.unionId(), it.foundingId());
      case UnionFoundingRefused _, UnionFoundingEscalated _ -> {}
    }
  }

  @KafkaListener(topics = Topics.ENTERPRISE, groupId = GROUP + "-files")
  void onFile(Received<EnterpriseEvent> received) {
    Entry entry =
        new Entry(received, received.event().unionId(), WorkingDays.dateOf(received.time()));
    String id = received.event().enterpriseId();
    switch (received.event()) {
      case EnterpriseRegistered _ -> entry.count(WeekFigure.FILES_OPENED, id, id);
      case EnterpriseHeadcountChanged _ -> entry.count(WeekFigure.HEADCOUNTS_CHANGED, id, id);
      case EnterpriseCoverageChanged it -> {
        if (it.before() == Coverage.NONE && it.after() != Coverage.NONE) {
          entry.count(WeekFigure.ENTERPRISES_COVERED, id, id);
        }
      }
      case EnterpriseMoved _, EnterpriseClosed _, EnterpriseReopened _ -> {}
    }
  }

  /** An event that may count, with its place and day. */
  private final class Entry {
    private final Received<?> received;
    private final String unionId;
    private final LocalDate on;

    Entry(Received<?> received, String unionId, LocalDate on) {
      this.received = received;
      this.unionId = unionId;
      this.on = on;
    }

    void count(WeekFigure figure, String recordId, String sourceId) {
      facts
          .add(
              received.command(NAME),
              WeekFact.of(received.id(), figure, unionId, on, recordId, sourceId))
          .block(PATIENCE);
    }
  }
}
