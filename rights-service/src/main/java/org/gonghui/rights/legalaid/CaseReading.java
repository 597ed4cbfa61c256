package org.gonghui.rights.legalaid;

import java.time.LocalDate;
import java.util.Optional;
import org.gonghui.contracts.ConsentPurpose;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.platform.audit.AccountableAct;
import org.gonghui.platform.audit.AuditTrail;
import org.gonghui.platform.privacy.Duties;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.web.Command;
import org.gonghui.rights.legalaid.CaseView.Opened;
import org.gonghui.rights.legalaid.CaseView.RuleView;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Opens the sealed part of a case to those who may read it; others' reading is on record. */
@Component
class CaseReading {

  private static final String KIND = "legal-aid-case";
  private static final String BY_LAWYER = "承办法律援助案件";

  private final LegalAidCases cases;
  private final CaseFiles files;
  private final CaseAccess access;
  private final AuditTrail audit;
  private final LegalTime law;

  CaseReading(
      LegalAidCases cases, CaseFiles files, CaseAccess access, AuditTrail audit, LegalTime law) {
    this.cases = cases;
    this.files = files;
    this.access = access;
    this.audit = audit;
    this.law = law;
  }

  /** What the caller reads with the case: the worker their own, the lawyer what they work on. */
  Mono<Opened> open(LegalAidCase it, Command command) {
    return facts(it, command)
        .zipWith(optional(files.reason(it)))
        .map(both -> new Opened(both.getT1().orElse(null), both.getT2().orElse(null)));
  }

  /**
   * The whole sealed part, to an officer who says what for, while legal aid is a statutory duty of
   * unions (个人信息保护法 第十三条第一款第三项).
   */
  Mono<Disclosure> disclose(String id, Command command, String purpose) {
    return cases
        .find(command.viewer(), id)
        .map(it -> it.state())
        .doOnNext(it -> access.requireOfficer(command.viewer(), it))
        .flatMap(it -> disclose(it, command, purpose, duty(command)));
  }

  private Mono<Disclosure> disclose(
      LegalAidCase it, Command command, String purpose, RuleView basis) {
    return record(it, command, purpose, CaseFiles.FACTS, CaseFiles.INCOME)
        .then(Mono.defer(() -> files.facts(it).zipWith(optional(files.income(it)))))
        .map(both -> new Disclosure(it.id(), both.getT1(), both.getT2().orElse(null), basis));
  }

  private RuleView duty(Command command) {
    LocalDate today = WorkingDays.dateOf(command.now());
    return Duties.STATUTORY
        .rule(law.rules(), ConsentPurpose.LEGAL_AID, today)
        .map(it -> RuleView.of(it, today))
        .orElseThrow(() -> new RuleBroken("legal-aid.no-duty"));
  }

  private Mono<Optional<String>> facts(LegalAidCase it, Command command) {
    Viewer viewer = command.viewer();
    if (access.isWorker(viewer, it)) {
      return optional(files.facts(it));
    }
    if (access.isLawyer(viewer, it)) {
      return record(it, command, BY_LAWYER, CaseFiles.FACTS)
          .then(Mono.defer(() -> optional(files.facts(it))));
    }
    return Mono.just(Optional.empty());
  }

  private Mono<Void> record(LegalAidCase it, Command command, String purpose, String... fields) {
    AccountableAct act = AccountableAct.read(KIND, it.id(), purpose, fields);
    return audit.record(command.viewer(), act.traced(command.traceId()));
  }

  private static <T> Mono<Optional<T>> optional(Mono<T> value) {
    return value.map(Optional::of).defaultIfEmpty(Optional.empty());
  }
}
