package org.gonghui.org.posts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gonghui.contracts.Engagement;
import org.gonghui.contracts.TermEvent.TermBegun;
import org.gonghui.contracts.UnionKind;
import org.gonghui.contracts.UnionPost;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.LegalRules;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.org.elections.ByElection;
import org.gonghui.org.elections.Candidate;
import org.gonghui.org.elections.Tie;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PostTest {

  private static final LegalTime LAW = new LegalTime(LegalRules.builtIn(), WorkingDays.china());
  private static final LocalDate START = LocalDate.of(2023, 9, 1);
  private static final LocalDate TODAY = LocalDate.of(2023, 9, 20);

  @Test
  void a_full_time_chair_of_an_enterprise_needs_two_hundred_employees() {
    Post small = held(UnionKind.ENTERPRISE_UNION, UnionPost.CHAIR, 199);
    refused(
        () -> serving().fullTime(small, TODAY, small.employees()),
        "post.too-few-employees",
        "union.chair.full-time");
    Post large = small.count(200).state();
    Post full = serving().fullTime(large, TODAY, large.employees()).state();
    assertThat(full.engagement()).isEqualTo(Engagement.FULL_TIME);
    assertThat(serving().fullTime(full, TODAY, full.employees()).isNone()).isTrue();
    assertThat(serving().partTime(full, TODAY).state().engagement())
        .isEqualTo(Engagement.PART_TIME);
  }

  @Test
  void a_rule_of_the_place_replaces_the_number() {
    LegalRule rule = LAW.rules().at("union.chair.full-time", TODAY);
    LegalRule other =
        new LegalRule(
            rule.id(), "区规定", START, "CN", true, "一百人以上可以设专职主席。", Map.of("employees", 100L));
    assertThat(held(UnionKind.ENTERPRISE_UNION, UnionPost.CHAIR, 150).mayBeFullTime(rule))
        .isFalse();
    assertThat(held(UnionKind.ENTERPRISE_UNION, UnionPost.CHAIR, 150).mayBeFullTime(other))
        .isTrue();
  }

  @Test
  void vice_chairs_and_federations_are_full_time_without_that_limit() {
    Post vice = held(UnionKind.ENTERPRISE_UNION, UnionPost.VICE_CHAIR, 30);
    Post federation = held(UnionKind.STREET_FEDERATION, UnionPost.CHAIR, 0);
    assertThat(serving().fullTime(vice, TODAY, vice.employees()).isNone()).isFalse();
    assertThat(serving().fullTime(federation, TODAY, federation.employees()).isNone()).isFalse();
    Post joint = held(UnionKind.JOINT_UNION, UnionPost.CHAIR, 199);
    refused(
        () -> serving().fullTime(joint, TODAY, joint.employees()),
        "post.too-few-employees",
        "union.chair.full-time");
  }

  @Test
  void the_head_of_the_work_station_is_chair_of_the_community_and_the_deputy_vice_chair() {
    Post chair = held(UnionKind.COMMUNITY_FEDERATION, UnionPost.CHAIR, 0);
    Post vice = held(UnionKind.COMMUNITY_FEDERATION, UnionPost.VICE_CHAIR, 0);
    Station head = new Station("象角塘社区工作站", Station.Role.HEAD, TODAY);
    Station deputy = new Station("象角塘社区工作站", Station.Role.DEPUTY_HEAD, TODAY);
    String rule = "union.post.station-head";
    refused(() -> serving().station(vice, head), "post.of-another-role", rule);
    refused(() -> serving().station(chair, deputy), "post.of-another-role", rule);
    Post park = held(UnionKind.PARK_FEDERATION, UnionPost.CHAIR, 0);
    refused(() -> serving().station(park, head), "post.no-community", rule);
    Post at = serving().station(chair, head).state();
    assertThat(serving().station(at, head).isNone()).isTrue();
    assertThat(serving().station(vice, deputy).state().station()).isEqualTo(deputy);
    assertThat(serving().stationEnd(at, TODAY).state().station()).isNull();
    refused(() -> serving().stationEnd(chair, TODAY), "post.no-station", null);
  }

  @Test
  void nobody_is_moved_without_consent_nor_recalled_without_more_than_half_of_all() {
    Post it = held(UnionKind.ENTERPRISE_UNION, UnionPost.CHAIR, 300);
    refused(
        () -> leaving().leave(it, departure(Departure.Reason.TRANSFERRED, null, null)),
        "post.transfer-without-consent",
        "union.post.transfer");
    refused(
        () -> leaving().leave(it, departure(Departure.Reason.RECALLED, null, null)),
        "post.recall-without-vote",
        "union.post.recall");
    refused(() -> leaving().leave(it, recall(50, 25)), "post.recall-majority", "union.post.recall");
    refused(() -> leaving().leave(it, recall(50, 51)), "post.more-votes-than-entitled", null);
    refused(
        () -> leaving().leave(it, departure(Departure.Reason.TERM_ENDED, null, null)),
        "post.ends-by-itself",
        null);
    assertThat(leaving().leave(it, recall(50, 26)).state().vacant()).isTrue();
    Departure moved = departure(Departure.Reason.TRANSFERRED, "坂工复〔2023〕8号", null);
    assertThat(leaving().leave(it, moved).state().status()).isEqualTo(PostStatus.LEFT);
  }

  @Test
  void dates_lie_between_taking_office_and_today() {
    Post it = held(UnionKind.ENTERPRISE_UNION, UnionPost.CHAIR, 300);
    refused(() -> serving().fullTime(it, TODAY.plusDays(1), it.employees()), "date.future", null);
    refused(
        () -> serving().fullTime(it, START.minusDays(1), it.employees()),
        "post.before-taking-office",
        null);
    Departure early = new Departure(Departure.Reason.RESIGNED, START.minusDays(1), null, null);
    refused(() -> leaving().leave(it, early), "post.before-taking-office", null);
    Departure late = new Departure(Departure.Reason.RESIGNED, TODAY.plusDays(1), null, null);
    refused(() -> leaving().leave(it, late), "date.future", null);
  }

  @Test
  void a_vacancy_is_filled_by_a_vote_that_elects_somebody_who_may_be() {
    Post vacant = vacant();
    // six months from the day of leaving, which ends on a working day
    assertThat(vacant.deadlines().open(Post.VACANCY).orElseThrow().dueAt())
        .isEqualTo(Instant.parse("2024-03-18T16:00:00Z"));
    refused(
        () -> fill(vacant, candidate(Set.of()), 5, 5),
        "election.attendance",
        "union.meeting.quorum");
    refused(
        () -> fill(vacant, candidate(Set.of()), 9, 4), "election.majority", "union.meeting.quorum");
    refused(
        () -> fill(vacant, candidate(Set.of(Tie.HEAD_OF_PERSONNEL)), 9, 9),
        "election.not-eligible-for-chair",
        "union.chair.eligibility");
    Candidate other =
        new Candidate("p-2", "李四", org.gonghui.org.elections.Post.MEMBER, Set.of(), "第一小组");
    refused(() -> fill(vacant, other, 9, 9), "post.stands-for-another", null);
    Post held = held(UnionKind.ENTERPRISE_UNION, UnionPost.CHAIR, 300);
    refused(() -> fill(held, candidate(Set.of()), 9, 9), "post.not-vacant", null);
    Post reported = fill(vacant, candidate(Set.of()), 9, 5).state();
    Post taken = beginning().approve(reported, "b", null).state();
    assertThat(taken.status()).isEqualTo(PostStatus.HELD);
    assertThat(taken.deadlines().open()).isEmpty();
    assertThat(vacant.fill().state().deadlines().open()).isEmpty();
    assertThat(vacant.fill().state().fill().isNone()).isTrue();
  }

  @Test
  void a_new_term_ends_what_the_one_before_left_open() {
    LocalDate next = LocalDate.of(2023, 9, 19);
    Post reported = fill(vacant(), candidate(Set.of()), 9, 9).state();
    Post lapsed = leaving().end(reported, next).state();
    assertThat(lapsed.status()).isEqualTo(PostStatus.REFUSED);
    assertThat(lapsed.deadlines().open()).isEmpty();
    assertThat(leaving().end(lapsed, next).isNone()).isTrue();
    Post filled = leaving().end(vacant(), next).state();
    assertThat(filled.vacant()).isFalse();
    Post ended =
        leaving().end(held(UnionKind.ENTERPRISE_UNION, UnionPost.CHAIR, 300), next).state();
    assertThat(ended.vacant()).isFalse();
    assertThat(ended.departure()).isNotNull();
    assertThat(leaving().end(ended, next).isNone()).isTrue();
  }

  @Test
  void a_union_that_is_no_more_has_no_posts_and_no_vacancies() {
    Post held = held(UnionKind.ENTERPRISE_UNION, UnionPost.CHAIR, 300);
    Post closed = leaving().close(held, TODAY).state();
    assertThat(closed.status()).isEqualTo(PostStatus.LEFT);
    assertThat(closed.vacant()).isFalse();
    assertThat(leaving().close(closed, TODAY).isNone()).isTrue();
    assertThat(leaving().close(vacant(), TODAY).state().deadlines().open()).isEmpty();
  }

  @Test
  void whoever_is_elected_again_goes_on_as_before() {
    Post full =
        serving()
            .fullTime(held(UnionKind.ENTERPRISE_UNION, UnionPost.CHAIR, 300), TODAY, 300)
            .state();
    TermBegun term =
        new TermBegun("t-2", "u", TODAY, TODAY.plusYears(5), "p-1", List.of("p-1"), List.of());
    assertThat(next(term, full, 300).engagement()).isEqualTo(Engagement.FULL_TIME);
    assertThat(next(term, full, 150).engagement()).isEqualTo(Engagement.PART_TIME);
    assertThat(next(term, null, 300).engagement()).isEqualTo(Engagement.PART_TIME);
  }

  private static Post next(TermBegun term, @Nullable Post before, int employees) {
    return beginning()
        .withTerm("p", UnionKind.ENTERPRISE_UNION, term, "p-1", UnionPost.CHAIR, employees, before)
        .state();
  }

  @Test
  void a_post_left_before_there_was_the_rule_is_overdue_and_no_fault() {
    LocalDate longAgo = LocalDate.of(1990, 1, 1);
    Post it = held(UnionKind.ENTERPRISE_UNION, UnionPost.CHAIR, 300, longAgo);
    Departure left = new Departure(Departure.Reason.RESIGNED, longAgo.plusDays(1), null, null);
    Post vacant = leaving().leave(it, left).state();
    assertThat(vacant.vacant()).isTrue();
    assertThat(vacant.deadlines().open()).singleElement();
  }

  private static Post held(UnionKind kind, UnionPost post, int employees) {
    return held(kind, post, employees, START);
  }

  private static Post held(UnionKind kind, UnionPost post, int employees, LocalDate from) {
    TermBegun term =
        new TermBegun("t-1", "u", from, from.plusYears(5), "p-1", List.of("p-1"), List.of());
    return beginning().withTerm("p", kind, term, "p-1", post, employees, null).state();
  }

  private static Post vacant() {
    Departure left =
        new Departure(Departure.Reason.RESIGNED, LocalDate.of(2023, 9, 18), null, null);
    return leaving().leave(held(UnionKind.ENTERPRISE_UNION, UnionPost.CHAIR, 300), left).state();
  }

  private static Change<Post> fill(Post vacant, Candidate who, int present, int inFavour) {
    ByElection vote = new ByElection(TODAY, 9, present, inFavour);
    return beginning().byElection("p-next", vacant, who, vote, List.of("u-above"), "a");
  }

  private static Candidate candidate(Set<Tie> ties) {
    return new Candidate("p-2", "李四", org.gonghui.org.elections.Post.CHAIR, ties, "第一小组");
  }

  private static Departure departure(
      Departure.Reason reason, @Nullable String document, Departure.@Nullable Recall recall) {
    return new Departure(reason, LocalDate.of(2023, 9, 18), document, recall);
  }

  private static Departure recall(int entitled, int inFavour) {
    return departure(Departure.Reason.RECALLED, null, new Departure.Recall(entitled, inFavour));
  }

  private static Beginning beginning() {
    return new Beginning(LAW, now());
  }

  private static Serving serving() {
    return new Serving(LAW, now());
  }

  private static Leaving leaving() {
    return new Leaving(LAW, now());
  }

  private static Instant now() {
    return Instant.parse("2023-09-20T02:00:00Z");
  }

  private static void refused(ThrowingCallable step, String code, @Nullable String rule) {
    assertThatThrownBy(step)
        .isInstanceOfSatisfying(
            RuleBroken.class,
            it -> {
              assertThat(it.code()).isEqualTo(code);
              assertThat(it.rule()).isEqualTo(rule);
            });
  }
}
