package org.gonghui.org.certificates;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Ids;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.org.approval.Deciders;
import org.gonghui.org.terms.Term;
import org.gonghui.org.terms.TermService;
import org.gonghui.org.unions.UnionService;
import org.gonghui.platform.law.DistrictLaw;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Leads certificates from step to step, with the term that each runs with. */
@Service
class CertificateService {

  private final Certificates certificates;
  private final TermService terms;
  private final UnionService unions;
  private final Deciders deciders;
  private final DistrictLaw law;

  CertificateService(
      Certificates certificates,
      TermService terms,
      UnionService unions,
      Deciders deciders,
      DistrictLaw law) {
    this.certificates = certificates;
    this.terms = terms;
    this.unions = unions;
    this.deciders = deciders;
    this.law = law;
  }

  Mono<Stored<Certificate>> apply(Command command, String unionId, Entry entry) {
    return Mono.defer(() -> {
      requireOwn(command.viewer(), unionId);
      return term(unionId, command)
          .flatMap(term ->
              certificates.add(
                  command, asking(command, unionId).apply(Ids.next("certificate"), term, entry)));
    });
  }

  private void requireOwn(Viewer viewer, String unionId) {
    unions.requireActive(viewer, unionId, it -> new RuleBroken("union.gone", it.name()));
  }

  Mono<Stored<Certificate>> applyAgain(Command command, String id, Entry entry) {
    return withTerm(
        command, id, (it, term) -> asking(command, it.unionId()).applyAgain(it, term, entry));
  }

  Mono<Stored<Certificate>> askRenewal(Command command, String id) {
    return withTerm(command, id, (it, term) -> asking(command, it.unionId()).renew(it, term));
  }

  Mono<Stored<Certificate>> askChange(
      Command command, String id, Entry entry, LocalDate changedOn) {
    return certificates.change(
        id, command, it -> asking(command, it.unionId()).change(it, entry, changedOn));
  }

  Mono<Stored<Certificate>> issue(
      Command command, String id, String number, @Nullable String letter) {
    return withTerm(
        command,
        id,
        (it, term) ->
            decided(
                command, it, registering(command, it.unionId(), letter).issue(it, term, number)));
  }

  Mono<Stored<Certificate>> renew(Command command, String id, @Nullable String letter) {
    return withTerm(
        command,
        id,
        (it, term) ->
            decided(command, it, registering(command, it.unionId(), letter).renew(it, term)));
  }

  Mono<Stored<Certificate>> change(Command command, String id, @Nullable String letter) {
    return withTerm(
        command,
        id,
        (it, term) ->
            decided(command, it, registering(command, it.unionId(), letter).change(it, term)));
  }

  Mono<Stored<Certificate>> refuse(
      Command command, String id, String reason, @Nullable String letter) {
    return refused(
        command, id, it -> registering(command, it.unionId(), letter).refuse(it, reason));
  }

  Mono<Stored<Certificate>> refuseRequest(
      Command command, String id, String reason, @Nullable String letter) {
    return refused(
        command, id, it -> registering(command, it.unionId(), letter).refuseRequest(it, reason));
  }

  /** True where this viewer is one who may decide on what is asked. */
  boolean mayDecide(Viewer viewer, Certificate it) {
    return deciders.may(viewer, it.request().decision(), it.request().applicants());
  }

  private Mono<Stored<Certificate>> refused(
      Command command, String id, Function<Certificate, Change<Certificate>> step) {
    return certificates.change(id, command, it -> decided(command, it, step.apply(it)));
  }

  private Change<Certificate> decided(Command command, Certificate it, Change<Certificate> change) {
    deciders.require(command.viewer(), it.request().decision(), it.request().applicants());
    return change;
  }

  /** The term is looked up first: the decision itself is pure and may be taken again. */
  private Mono<Stored<Certificate>> withTerm(
      Command command, String id, BiFunction<Certificate, Term, Change<Certificate>> step) {
    return certificates
        .find(command.viewer(), id)
        .flatMap(it -> term(it.state().unionId(), command))
        .flatMap(term -> certificates.change(id, command, it -> step.apply(it, term)));
  }

  private Mono<Term> term(String unionId, Command command) {
    return terms
        .current(unionId)
        .switchIfEmpty(
            Mono.error(() ->
                RuleBroken.of(
                    law.of(unionId).rule(Rules.VALIDITY, command.now()),
                    "certificate.no-term",
                    unionId)));
  }

  private Asking asking(Command command, String unionId) {
    List<String> registrar = List.of(deciders.topmost(unionId));
    return new Asking(law.of(unionId), command.now(), registrar, command.viewer().person());
  }

  private Registering registering(Command command, String unionId, @Nullable String letter) {
    return new Registering(law.of(unionId), command.now(), command.viewer().person(), letter);
  }
}
