package org.gonghui.org.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.org.testing.Desk.json;
import static org.gonghui.org.testing.Desk.organizing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gonghui.contracts.CampaignActivityEvent.CampaignActivityHeld;
import org.gonghui.contracts.CampaignActivityEvent.CampaignActivityWithdrawn;
import org.gonghui.contracts.CampaignActivityKind;
import org.gonghui.contracts.CampaignKind;
import org.gonghui.contracts.ContestEvent.ContestHeld;
import org.gonghui.contracts.ContestKind;
import org.gonghui.org.testing.Board;
import org.gonghui.org.testing.Desk;
import org.gonghui.org.testing.OrgLive;
import org.gonghui.org.testing.Wire;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What member-service tells of campaigns and contests moves the board. */
@OrgLive
class GrowthFiguresTest {

  private static final String UNION = "u-nanwan";
  private static final LocalDate DAY = LocalDate.of(2023, 9, 18);

  @Autowired Desk desk;
  @Autowired Board board;
  @Autowired Wire wire;

  @Test
  void a_member_day_counts_until_it_is_withdrawn_and_opens_to_its_record() {
    long before = value("member_days");
    String kept = hold(CampaignKind.NEW_FORM_MEMBERS, CampaignActivityKind.MEMBER_DAY);
    String wrong = hold(CampaignKind.NEW_FORM_MEMBERS, CampaignActivityKind.MEMBER_DAY);
    board.await(UNION, "member_days", DAY.toString(), before + 2);
    wire.send(wrong, 2, new CampaignActivityWithdrawn(wrong, "campaign-1", UNION, DAY));
    board.await(UNION, "member_days", DAY.toString(), before + 1);
    assertThat(records("member_days")).contains(kept).doesNotContain(wrong);
  }

  @Test
  void a_training_counts_for_the_campaign_of_real_name_verification_alone() {
    long before = value("verification_trainings");
    hold(CampaignKind.MEMBERS, CampaignActivityKind.TRAINING);
    String counted = hold(CampaignKind.VERIFICATION, CampaignActivityKind.TRAINING);
    board.await(UNION, "verification_trainings", DAY.toString(), before + 1);
    assertThat(records("verification_trainings")).contains(counted);
  }

  @Test
  void contests_and_drills_count_on_the_day_on_which_they_were_held() {
    long contests = value("skill_contests");
    long drills = value("skill_drills");
    String contest = contest(ContestKind.CONTEST);
    String drill = contest(ContestKind.DRILL);
    board.await(UNION, "skill_contests", DAY.toString(), contests + 1);
    board.await(UNION, "skill_drills", DAY.toString(), drills + 1);
    assertThat(records("skill_contests")).contains(contest).doesNotContain(drill);
    assertThat(board.figure(UNION, "skill_drills", DAY.minusDays(1).toString())).isEqualTo(drills);
  }

  private String hold(CampaignKind campaign, CampaignActivityKind kind) {
    String id = "campaign-activity-" + UUID.randomUUID();
    wire.send(id, 1, new CampaignActivityHeld(id, "campaign-1", UNION, campaign, kind, 80, DAY));
    return id;
  }

  private String contest(ContestKind kind) {
    String id = "contest-" + UUID.randomUUID();
    wire.send(id, 3, new ContestHeld(id, UNION, kind, "电工", 40, DAY));
    return id;
  }

  private long value(String metric) {
    return board.figure(UNION, metric, DAY.toString());
  }

  private List<String> records(String metric) {
    String path = "/api/v1/work-plans/2023/metrics/" + metric + "/records?unionId=" + UNION;
    return json(desk.get(organizing(), path + "&limit=100"), 200)
        .path("items")
        .valueStream()
        .map(it -> it.path("recordId").asString())
        .toList();
  }
}
