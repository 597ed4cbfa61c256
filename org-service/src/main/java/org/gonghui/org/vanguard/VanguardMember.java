package org.gonghui.org.vanguard;

import static org.gonghui.org.vanguard.VanguardStep.FOLLOWING;
import static org.gonghui.org.vanguard.VanguardStep.JOINING;
import static org.gonghui.org.vanguard.VanguardStep.LEAVING;
import static org.gonghui.org.vanguard.VanguardStep.SERVICE_END;

import java.time.LocalDate;
import java.util.Set;
import org.gonghui.contracts.VanguardEvent.VanguardJoined;
import org.gonghui.contracts.VanguardEvent.VanguardLeft;
import org.gonghui.kernel.Aggregate;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.org.unionworkers.Staff.Colleague;
import org.jspecify.annotations.Nullable;

/**
 * A union worker who is, or was, in the vanguard team.
 *
 * @param teamId the topmost union, whose team it is
 * @param personId the worker's account, with which orders are taken
 * @param maskedName what the ranking shows
 * @param reason why they left the team, without personal data
 */
record VanguardMember(
    String id,
    String unionId,
    String teamId,
    String workerId,
    String personId,
    String maskedName,
    MemberStatus status,
    LocalDate joinedOn,
    @Nullable LocalDate leftOn,
    @Nullable String reason)
    implements Aggregate<VanguardMember> {

  /** Takes a union worker in whose probation is passed and who has an account. */
  static Change<VanguardMember> join(String id, String teamId, Colleague worker, LocalDate today) {
    String account = worker.personId();
    if (!worker.confirmed()) {
      throw new RuleBroken("vanguard.on-probation", worker.workerId());
    }
    if (account == null) {
      throw new RuleBroken("vanguard.no-account", worker.workerId());
    }
    VanguardMember made =
        new VanguardMember(
            id,
            worker.unionId(),
            teamId,
            worker.workerId(),
            account,
            worker.maskedName(),
            JOINING.to().orElseThrow(),
            today,
            null,
            null);
    return Change.of(
        made, JOINING.key(), new VanguardJoined(id, made.unionId(), made.workerId(), today));
  }

  Change<VanguardMember> leave(String why, LocalDate today) {
    return left(LEAVING, why, today);
  }

  /** The worker moved to another union of the district: in the team they stay. */
  Change<VanguardMember> follow(String toUnion) {
    if (!FOLLOWING.allowed(status) || unionId.equals(toUnion)) {
      return Change.none(this);
    }
    return Change.of(
        new VanguardMember(
            id, toUnion, teamId, workerId, personId, maskedName, status, joinedOn, leftOn, reason),
        FOLLOWING.key());
  }

  /** The worker left service; told twice, it is so once. */
  Change<VanguardMember> endService(LocalDate on) {
    return SERVICE_END.allowed(status) ? left(SERVICE_END, null, on) : Change.none(this);
  }

  private Change<VanguardMember> left(VanguardStep step, @Nullable String why, LocalDate on) {
    return Change.of(
        new VanguardMember(
            id,
            unionId,
            teamId,
            workerId,
            personId,
            maskedName,
            step.take(status),
            joinedOn,
            on,
            why),
        step.key(),
        new VanguardLeft(id, unionId, workerId, on));
  }

  @Override
  public Set<String> people() {
    return Set.of(personId);
  }
}
