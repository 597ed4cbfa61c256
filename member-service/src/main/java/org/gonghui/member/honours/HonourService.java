package org.gonghui.member.honours;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Duplicate;
import org.gonghui.kernel.Forbidden;
import org.gonghui.kernel.Ids;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.member.HonourLevels;
import org.gonghui.member.members.Member;
import org.gonghui.member.members.Members;
import org.gonghui.member.proposals.HonourProposals;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Leads nominations from step to step. */
@Service
class HonourService {

  private final Honours honours;
  private final HonourCampaigns campaigns;
  private final Members members;
  private final HonourProposals proposals;
  private final HonourLevels levels;
  private final UnionDirectory unions;
  private final LegalTime law;

  HonourService(
      Honours honours,
      HonourCampaigns campaigns,
      Members members,
      HonourProposals proposals,
      HonourLevels levels,
      UnionDirectory unions,
      LegalTime law) {
    this.honours = honours;
    this.campaigns = campaigns;
    this.members = members;
    this.proposals = proposals;
    this.levels = levels;
    this.unions = unions;
    this.law = law;
  }

  /** A union organises only what is of its level; the others nominate upwards. */
  Mono<Stored<HonourCampaign>> open(Command command, HonourCampaign campaign) {
    levels.require(campaign.unionId(), campaign.level());
    campaign.quotas().keySet().forEach(it -> requireBelow(it, campaign.unionId()));
    return campaigns.add(command, HonourCampaign.open(campaign, command.now()));
  }

  private void requireBelow(String union, String organiser) {
    if (unions.find(union).isEmpty() || !unions.isWithin(union, organiser)) {
      throw new RuleBroken("union.unknown", union);
    }
  }

  /**
   * Nominates within the campaign.
   *
   * @param proposalId what a contest promised, where the nomination goes back to one
   */
  Mono<Stored<Honour>> nominate(
      Command command,
      String campaignId,
      String memberId,
      String merits,
      @Nullable String proposalId) {
    return Mono.zip(
            campaigns.find(command.viewer(), campaignId), members.find(command.viewer(), memberId))
        .flatMap(it -> {
          HonourCampaign campaign = it.getT1().state();
          Member member = it.getT2().state();
          return proposalId == null
              ? nominate(command, campaign, member, merits, null)
              : origin(command, campaign, member, proposalId)
                  .flatMap(origin -> nominate(command, campaign, member, merits, origin));
        });
  }

  /** A contest's promise stands for this member, this honour and one nomination. */
  private Mono<Origin> origin(
      Command command, HonourCampaign campaign, Member member, String proposalId) {
    return proposals
        .find(command.viewer(), proposalId)
        .map(Stored::state)
        .map(it -> {
          if (!it.isAwaiting()
              || !it.memberId().equals(member.id())
              || it.kind() != campaign.kind()
              || it.level() != campaign.level()) {
            throw new RuleBroken("honour.not-proposed", proposalId);
          }
          return new Origin(it.id(), it.contestId(), it.award(), true);
        });
  }

  private Mono<Stored<Honour>> nominate(
      Command command,
      HonourCampaign campaign,
      Member member,
      String merits,
      @Nullable Origin origin) {
    if (command.viewer().is(member.personId())) {
      throw new Forbidden("honour.own-honour");
    }
    String union = Objects.requireNonNull(command.viewer().unionId());
    int quota = campaign.quotaOf(union, WorkingDays.dateOf(command.now()));
    Course course = Course.begun(command.viewer().person(), above(union, campaign.unionId()));
    String id = Ids.next("honour");
    return intoSlot(
        command,
        1,
        quota,
        slot ->
            new Honouring(law, command.now())
                .nominate(id, campaign, member, union, slot, merits, origin, course));
  }

  /** The first slot of the quota that is free; also when several nominate at the same moment. */
  private Mono<Stored<Honour>> intoSlot(
      Command command, int slot, int quota, IntFunction<Change<Honour>> made) {
    if (slot > quota) {
      return Mono.error(() -> new RuleBroken("honour.quota-used", quota));
    }
    return honours
        .add(command, made.apply(slot))
        .onErrorResume(
            Duplicate.class,
            it ->
                it.code().equals(Honours.SLOT_TAKEN)
                    ? intoSlot(command, slot + 1, quota, made)
                    : Mono.error(it));
  }

  /** The unions above up to the organiser; the organiser itself reviews what it nominates. */
  private List<String> above(String union, String organiser) {
    List<String> path = unions.of(union);
    int last = path.indexOf(organiser);
    if (last < 0) {
      throw new RuleBroken("honour.no-quota", union);
    }
    List<String> whole = path.subList(0, last + 1);
    return whole.size() == 1 ? whole : whole.subList(1, whole.size());
  }

  Mono<Stored<Honour>> review(Command command, String id, @Nullable String note) {
    return reviewed(command, id, it -> honouring(command).review(it, opinion(command, it, note)));
  }

  Mono<Stored<Honour>> notice(Command command, String id, @Nullable String note) {
    return reviewed(command, id, it -> honouring(command).notice(it, opinion(command, it, note)));
  }

  Mono<Stored<Honour>> refuse(Command command, String id, String reason) {
    return reviewed(command, id, it -> honouring(command).refuse(it, opinion(command, it, reason)));
  }

  Mono<Stored<Honour>> award(Command command, String id, String certificate, String document) {
    return organised(command, id, it -> honouring(command).award(it, certificate, document));
  }

  Mono<Stored<Honour>> benefit(Command command, String id, Award.Taken taken) {
    return organised(command, id, it -> honouring(command).benefit(it, taken));
  }

  Mono<Stored<Honour>> revoke(Command command, String id, String reason) {
    return organised(command, id, it -> honouring(command).revoke(it, reason));
  }

  /**
   * Who may review now: an officer of the union whose turn it is, or of one above it once it is
   * overdue; nobody twice, and nobody on themself.
   */
  boolean mayReview(Viewer viewer, Honour it) {
    String own = viewer.unionId();
    String turn = it.course().authority();
    boolean theirs =
        own != null
            && (own.equals(turn) || (it.course().escalated() && unions.isWithin(turn, own)));
    return theirs
        && viewer.has(Roles.OFFICER)
        && !it.course().knows(viewer)
        && !viewer.is(it.personId());
  }

  /** Who may decide for the organiser. */
  boolean mayOrganise(Viewer viewer, Honour it) {
    String own = viewer.unionId();
    return own != null
        && viewer.has(Roles.OFFICER)
        && unions.isWithin(it.course().organiser(), own)
        && !viewer.is(it.course().nominator())
        && !viewer.is(it.personId());
  }

  Mono<Stored<Honour>> organised(
      Command command, String id, Function<Honour, Change<Honour>> step) {
    return byOutsider(
        command,
        id,
        it -> {
          require(mayOrganise(command.viewer(), it));
          return step.apply(it);
        });
  }

  private Mono<Stored<Honour>> reviewed(
      Command command, String id, Function<Honour, Change<Honour>> step) {
    return byOutsider(
        command,
        id,
        it -> {
          Change<Honour> change = step.apply(it);
          require(mayReview(command.viewer(), it));
          return change;
        });
  }

  /** Who is in the running themself decides on nobody else in the same campaign. */
  Mono<Stored<Honour>> byOutsider(
      Command command, String id, Function<Honour, Change<Honour>> step) {
    Viewer viewer = command.viewer();
    return honours
        .find(viewer, id)
        .filter(it -> !viewer.is(it.state().personId()))
        .filterWhen(it -> honours.isRunning(it.state().campaignId(), viewer.ids()))
        .flatMap(_ -> Mono.<Stored<Honour>>error(() -> new Forbidden("honour.own-campaign")))
        .switchIfEmpty(Mono.defer(() -> honours.change(id, command, step)));
  }

  private static void require(boolean may) {
    if (!may) {
      throw new Forbidden("honour.not-yours-to-decide");
    }
  }

  private static Course.Review opinion(Command command, Honour it, @Nullable String note) {
    return new Course.Review(
        it.course().authority(), command.viewer().person(), command.now(), note);
  }

  private Honouring honouring(Command command) {
    return new Honouring(law, command.now());
  }
}
