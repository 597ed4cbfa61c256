package org.gonghui.org.subsidies;

import java.time.LocalDate;
import org.gonghui.kernel.Ids;
import org.gonghui.kernel.NotFound;
import org.gonghui.kernel.Rejection;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.org.appraisals.Appraisal;
import org.gonghui.org.appraisals.AppraisalService;
import org.gonghui.org.appraisals.AppraisalService.Grantable;
import org.gonghui.org.unions.UnionService;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Grants subsidies: first the fund sets the sum aside, then the appraisal has it. Where the second
 * is refused, the fund has it again; where the process dies between the two, the fund's event leads
 * to the same.
 */
@Service
class SubsidyService {

  private final SubsidyFunds funds;
  private final AppraisalService appraisals;
  private final UnionService unions;
  private final UnionDirectory directory;

  SubsidyService(
      SubsidyFunds funds,
      AppraisalService appraisals,
      UnionService unions,
      UnionDirectory directory) {
    this.funds = funds;
    this.appraisals = appraisals;
    this.unions = unions;
    this.directory = directory;
  }

  Mono<Stored<SubsidyFund>> open(Command command, String unionId, String name, int year, long fen) {
    return Mono.defer(() -> {
      if (!unions.isWithin(command.viewer(), unionId)) {
        throw new RuleBroken("union.unknown", unionId);
      }
      LocalDate today = WorkingDays.dateOf(command.now());
      return funds.add(
          command, SubsidyFund.open(Ids.next("fund"), unionId, name, year, fen, today));
    });
  }

  Mono<Stored<SubsidyFund>> increase(Command command, String id, long by) {
    return funds.change(id, command, it -> it.increase(by));
  }

  Mono<Stored<Appraisal>> grant(Command command, String appraisalId, String fundId) {
    return appraisals
        .grantable(command, appraisalId, fundId)
        .flatMap(it -> setAside(command, appraisalId, fundId, it).thenReturn(it))
        .flatMap(
            it -> hand(command.withKey("subsidy"), appraisalId, fundId, it.fen(), person(command)));
  }

  private Mono<Stored<SubsidyFund>> setAside(
      Command command, String appraisalId, String fundId, Grantable what) {
    Grant wanted =
        new Grant(
            appraisalId,
            what.unionId(),
            what.fen(),
            Grant.Status.GRANTED,
            person(command),
            WorkingDays.dateOf(command.now()));
    return funds
        .change(
            fundId,
            command.withKey("fund"),
            it -> {
              if (!directory.isWithin(what.unionId(), it.unionId())) {
                throw new RuleBroken("subsidy-fund.not-for-this-union", it.name());
              }
              return it.grant(wanted);
            })
        .onErrorMap(NotFound.class, _ -> new RuleBroken("subsidy-fund.unknown", fundId));
  }

  /** The appraisal has what the fund has set aside, or the fund has it again. */
  Mono<Stored<Appraisal>> hand(
      Command command, String appraisalId, String fundId, long fen, String grantedBy) {
    return appraisals
        .subsidise(command, appraisalId, fundId, fen, grantedBy)
        .onErrorResume(
            Rejection.class,
            e -> release(command.withKey("release"), fundId, appraisalId).then(Mono.error(e)));
  }

  Mono<Stored<SubsidyFund>> release(Command command, String fundId, String recordId) {
    LocalDate today = WorkingDays.dateOf(command.now());
    return funds.change(fundId, command, it -> it.release(recordId, today));
  }

  Mono<Stored<SubsidyFund>> paid(Command command, String fundId, String recordId) {
    return funds.change(fundId, command, it -> it.pay(recordId));
  }

  private static String person(Command command) {
    return command.viewer().person();
  }
}
