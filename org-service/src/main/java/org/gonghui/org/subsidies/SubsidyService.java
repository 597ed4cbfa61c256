package org.gonghui.org.subsidies;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.gonghui.kernel.Ids;
import org.gonghui.kernel.NotFound;
import org.gonghui.kernel.Rejection;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.org.appraisals.Appraisal;
import org.gonghui.org.appraisals.AppraisalService;
import org.gonghui.org.unions.UnionService;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Grants subsidies: first the fund sets the sum aside, then its recipient has it. Where the second
 * is refused, the fund has it again; where the process dies between the two, the fund's event leads
 * to the same.
 */
@Service
public class SubsidyService {

  private final SubsidyFunds funds;
  private final AppraisalService appraisals;
  private final List<Recipient> recipients;
  private final UnionService unions;
  private final UnionDirectory directory;

  SubsidyService(
      SubsidyFunds funds,
      AppraisalService appraisals,
      List<Recipient> recipients,
      UnionService unions,
      UnionDirectory directory) {
    this.funds = funds;
    this.appraisals = appraisals;
    this.recipients = recipients;
    this.unions = unions;
    this.directory = directory;
  }

  Mono<Stored<SubsidyFund>> open(Command command, String unionId, String name, int year, long fen) {
    return Mono.defer(() -> {
      unions.requireActive(
          command.viewer(), unionId, it -> new RuleBroken("union.gone", it.name()));
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
        .flatMap(it -> {
          Wanted wanted = new Wanted(appraisalId, it.unionId(), it.fen());
          return grant(
              command,
              fundId,
              wanted,
              with -> appraisals.subsidise(with, appraisalId, fundId, it.fen(), person(command)));
        })
        .map(it -> command.unlessOvertaken(it, has -> has.isSubsidisedBy(person(command))));
  }

  /**
   * What is to be granted.
   *
   * @param recordId what it is for
   * @param unionId whose that is
   * @param fen how much, in CNY fen
   */
  public record Wanted(String recordId, String unionId, long fen) {}

  /**
   * Sets a sum aside, never more than the fund has left, and hands it over; where that is refused,
   * the fund has it again.
   *
   * @param hand lets the record have it
   */
  public <T> Mono<T> grant(
      Command command, String fundId, Wanted wanted, Function<Command, Mono<T>> hand) {
    Command second = command.withKey("subsidy");
    Mono<T> handed =
        Mono.defer(() -> hand.apply(second))
            .onErrorResume(Rejection.class, e -> givenBack(second, fundId, wanted.recordId(), e));
    return setAside(command, fundId, wanted).then(handed);
  }

  private Mono<Stored<SubsidyFund>> setAside(Command command, String fundId, Wanted what) {
    Grant wanted =
        Grant.of(
            what.recordId(),
            what.unionId(),
            what.fen(),
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

  /** The recipient has what the fund has set aside, or the fund has it again. */
  Mono<?> hand(Command command, String recordId, String fundId, long fen, String grantedBy) {
    return recipient(recordId)
        .subsidise(command, recordId, fundId, fen, grantedBy)
        .map(it -> (Object) it)
        .onErrorResume(Rejection.class, e -> givenBack(command, fundId, recordId, e));
  }

  private Recipient recipient(String recordId) {
    return recipients.stream()
        .filter(it -> it.owns(recordId))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("nobody is granted for " + recordId));
  }

  private <T> Mono<T> givenBack(Command command, String fundId, String recordId, Rejection why) {
    return release(command.withKey("release"), fundId, recordId).then(Mono.error(why));
  }

  Mono<Stored<SubsidyFund>> release(Command command, String fundId, String recordId) {
    LocalDate today = WorkingDays.dateOf(command.now());
    return funds.change(fundId, command, it -> it.release(recordId, today));
  }

  Mono<Stored<SubsidyFund>> paid(Command command, String fundId, String recordId) {
    return funds.change(fundId, command, it -> it.pay(recordId));
  }

  Mono<Stored<SubsidyFund>> takeBack(Command command, String fundId, String recordId, long back) {
    LocalDate today = WorkingDays.dateOf(command.now());
    return funds.change(fundId, command, it -> it.takeBack(recordId, back, today));
  }

  private static String person(Command command) {
    return command.viewer().person();
  }
}
