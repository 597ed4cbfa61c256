package org.gonghui.org.posts;

import static org.gonghui.org.posts.PostStep.FULL_TIME;
import static org.gonghui.org.posts.PostStep.PART_TIME;
import static org.gonghui.org.posts.PostStep.STATION;
import static org.gonghui.org.posts.PostStep.STATION_END;

import java.time.Instant;
import java.time.LocalDate;
import org.gonghui.contracts.Engagement;
import org.gonghui.contracts.PostEvent.PostEngagementChanged;
import org.gonghui.contracts.PostEvent.PostStationLeft;
import org.gonghui.contracts.PostEvent.PostStationTaken;
import org.gonghui.contracts.UnionKind;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Dates;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;

/** What happens to a post while it is held. */
final class Serving {

  private final LegalTime law;
  private final Instant now;
  private final LocalDate today;

  /** Decides by the rules in force now. */
  Serving(LegalTime law, Instant now) {
    this.law = law;
    this.now = now;
    this.today = WorkingDays.dateOf(now);
  }

  /**
   * The chair of an enterprise's union may be full-time from 200 employees on.
   *
   * @param employees how many there were on that day
   */
  Change<Post> fullTime(Post it, LocalDate from, int employees) {
    FULL_TIME.check(it.status());
    LegalRule rule = law.rule(Rules.FULL_TIME, now);
    if (!it.mayBeFullTime(rule, employees)) {
      throw RuleBroken.of(
          rule, "post.too-few-employees", rule.parameter("employees"), employees, from);
    }
    return engage(it, FULL_TIME, Engagement.FULL_TIME, from);
  }

  Change<Post> partTime(Post it, LocalDate from) {
    PART_TIME.check(it.status());
    return engage(it, PART_TIME, Engagement.PART_TIME, from);
  }

  private Change<Post> engage(Post it, PostStep step, Engagement next, LocalDate from) {
    within(it, from);
    if (it.engagement() == next) {
      return Change.none(it);
    }
    return Change.of(
        it.draft().engagement(next).done(),
        step.key(),
        new PostEngagementChanged(it.id(), it.unionId(), it.post(), next, from));
  }

  /** The head of a community's work station is its federation's chair, the deputy vice chair. */
  Change<Post> station(Post it, Station station) {
    STATION.check(it.status());
    within(it, station.since());
    LegalRule rule = law.rule(Rules.STATION, now);
    if (it.kind() != UnionKind.COMMUNITY_FEDERATION) {
      throw RuleBroken.of(rule, "post.no-community", it.kind());
    }
    if (Station.postOf(station.role()) != it.post()) {
      throw RuleBroken.of(rule, "post.of-another-role", station.role(), it.post());
    }
    if (station.equals(it.station())) {
      return Change.none(it);
    }
    return Change.of(
        it.draft().station(station).done(),
        STATION.key(),
        new PostStationTaken(it.id(), it.unionId(), it.post(), station.since()));
  }

  Change<Post> stationEnd(Post it, LocalDate until) {
    STATION_END.check(it.status());
    if (it.station() == null) {
      throw new RuleBroken("post.no-station");
    }
    within(it, until);
    return Change.of(
        it.draft().station(null).done(),
        STATION_END.key(),
        new PostStationLeft(it.id(), it.unionId(), it.post(), until));
  }

  private void within(Post it, LocalDate date) {
    Dates.notFuture(date, today);
    if (date.isBefore(it.from())) {
      throw new RuleBroken("post.before-taking-office", date, it.from());
    }
  }
}
