package org.gonghui.org.weekly;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.gonghui.contracts.Topics;
import org.gonghui.contracts.UnionEvent;
import org.gonghui.contracts.UnionEvent.UnionDissolved;
import org.gonghui.contracts.UnionEvent.UnionEstablished;
import org.gonghui.contracts.UnionEvent.UnionMerged;
import org.gonghui.contracts.UnionEvent.UnionMoved;
import org.gonghui.contracts.WeeklyReportEvent;
import org.gonghui.contracts.WeeklyReportEvent.WeeklyReportMissing;
import org.gonghui.contracts.WeeklyReportEvent.WeeklyReportReminded;
import org.gonghui.contracts.WeeklyReportEvent.WeeklyReportSent;
import org.gonghui.kernel.Change;
import org.gonghui.org.posts.Post;
import org.gonghui.org.posts.PostService;
import org.gonghui.org.posts.Station;
import org.gonghui.platform.events.Received;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Lets a reminder find its person, and reports follow and end with their union. */
@Component
class WeeklyReportListener {

  private static final String NOTICE = "weekly-report-notice";
  private static final String CLOSING = "weekly-report-closing";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final WeeklyReports reports;
  private final PostService posts;

  WeeklyReportListener(WeeklyReports reports, PostService posts) {
    this.reports = reports;
    this.posts = posts;
  }

  @KafkaListener(topics = Topics.WEEKLY_REPORT, groupId = "${spring.application.name}." + NOTICE)
  void onReport(Received<WeeklyReportEvent> received) {
    switch (received.event()) {
      case WeeklyReportReminded it ->
          notice(it.reportId(), it.unionId(), received.command(NOTICE), received.time());
      case WeeklyReportMissing it ->
          notice(it.reportId(), it.unionId(), received.command(NOTICE), received.time());
      case WeeklyReportSent _ -> {}
    }
  }

  private void notice(String id, String unionId, Command command, Instant at) {
    posts
        .chair(unionId)
        .flatMap(it -> reports.change(id, command, one -> one.notice(reminded(it, at))))
        .block(PATIENCE);
  }

  /** The head of the work station is the federation's chair; elsewhere the chair is who answers. */
  private static Reminded reminded(Post chair, Instant at) {
    boolean heads =
        Optional.ofNullable(chair.station())
            .filter(it -> it.role() == Station.Role.HEAD)
            .isPresent();
    return new Reminded(chair.personId(), heads ? Reminded.As.STATION_HEAD : Reminded.As.CHAIR, at);
  }

  @KafkaListener(topics = Topics.UNION, groupId = "${spring.application.name}." + CLOSING)
  void onUnion(Received<UnionEvent> received) {
    Command command = received.command(CLOSING);
    switch (received.event()) {
      case UnionMoved it ->
          each(reports.open(it.unionId()), command, one -> one.redirect(it.toId()));
      case UnionMerged it -> {
        each(reports.open(it.unionId()), command, WeeklyReport::close);
        each(reports.openTo(it.unionId()), command, one -> one.redirect(it.intoId()));
      }
      case UnionDissolved it -> each(reports.open(it.unionId()), command, WeeklyReport::close);
      case UnionEstablished _ -> {}
    }
  }

  private void each(
      Flux<Stored<WeeklyReport>> all,
      Command command,
      Function<WeeklyReport, Change<WeeklyReport>> step) {
    all.concatMap(it -> reports.change(it.state().id(), command, step)).blockLast(PATIENCE);
  }
}
