package org.gonghui.member.campaigns;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.contracts.UnionStatus;
import org.gonghui.kernel.Ids;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.platform.directory.Reach;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Slice;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.gonghui.platform.web.paging.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Prepares campaigns, starts them, and tells how they stand. */
@Service
class CampaignService {

  private final Campaigns campaigns;
  private final Gains gains;
  private final UnionDirectory unions;
  private final Reach reach;
  private final LegalTime law;
  private final Clock clock;

  CampaignService(
      Campaigns campaigns,
      Gains gains,
      UnionDirectory unions,
      Reach reach,
      LegalTime law,
      Clock clock) {
    this.campaigns = campaigns;
    this.gains = gains;
    this.unions = unions;
    this.reach = reach;
    this.law = law;
    this.clock = clock;
  }

  Mono<Stored<Campaign>> prepare(Command command, String unionId, Plan plan) {
    reach.require(command.viewer(), unionId);
    Plan checked = checked(unionId, plan, command);
    return campaigns.add(command, Campaign.prepare(Ids.next("campaign"), unionId, checked));
  }

  Mono<Stored<Campaign>> retarget(Command command, String id, int total, List<Target> targets) {
    return campaigns.change(
        id,
        command,
        it ->
            it.retarget(
                checked(it.unionId(), it.plan().with(total, targets), command), command.now()));
  }

  Mono<Stored<Campaign>> start(Command command, String id) {
    return campaigns.change(id, command, it -> it.start(law, command.now()));
  }

  Mono<Stored<Campaign>> cancel(Command command, String id) {
    return campaigns.change(id, command, it -> it.cancel(command.now()));
  }

  private Plan checked(String unionId, Plan plan, Command command) {
    LegalRule rule = law.rule(Plan.RULE, command.now());
    for (Target it : plan.targets()) {
      boolean below =
          unions
              .find(it.unionId())
              .filter(union -> union.status() == UnionStatus.ACTIVE)
              .filter(union -> unionId.equals(union.parentId()))
              .isPresent();
      if (!below) {
        throw RuleBroken.of(rule, "campaign.target-union", called(it.unionId()));
      }
    }
    return plan.checked(rule, this::called);
  }

  /** How all stand; what is counted opens to its list where the viewer acts for that union. */
  Mono<Ranking> ranking(Viewer viewer, String id) {
    return campaigns
        .find(viewer, id)
        .map(Stored::state)
        .flatMap(it ->
            gains
                .counts(it.plan(), counted(it))
                .map(actual ->
                    Ranking.of(
                        it,
                        WorkingDays.dateOf(clock.instant()),
                        actual,
                        this::nameOf,
                        union -> records(viewer, id, union))));
  }

  /** What a figure counts. */
  Mono<Slice<Stored<Gain>>> records(
      Viewer viewer, String id, @Nullable String unionId, PageRequest page) {
    return campaigns
        .find(viewer, id)
        .map(Stored::state)
        .flatMap(it ->
            gains.counted(
                viewer, it.plan(), Objects.requireNonNullElse(unionId, it.unionId()), page));
  }

  @Nullable String nameOf(String unionId) {
    return unions.find(unionId).map(UnionListed::name).orElse(null);
  }

  private String called(String unionId) {
    return Objects.requireNonNullElse(nameOf(unionId), unionId);
  }

  private static List<String> counted(Campaign it) {
    List<String> all = new ArrayList<>(it.plan().targets().stream().map(Target::unionId).toList());
    all.add(it.unionId());
    return all;
  }

  private @Nullable String records(Viewer viewer, String id, String unionId) {
    return reach.sees(viewer, unionId)
        ? "/api/v1/campaign-records?campaignId=" + id + "&unionId=" + unionId
        : null;
  }
}
