package org.gonghui.org.certificates;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Ids;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.org.approval.Deciders;
import org.gonghui.org.posts.PostService;
import org.gonghui.org.terms.TermService;
import org.gonghui.org.unions.UnionService;
import org.gonghui.platform.law.DistrictLaw;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Leads certificates from step to step, with the term that each runs with and the chair of now. */
@Service
class CertificateService {

  private final Certificates certificates;
  private final TermService terms;
  private final PostService posts;
  private final UnionService unions;
  private final Deciders deciders;
  private final DistrictLaw law;

  CertificateService(
      Certificates certificates,
      TermService terms,
      PostService posts,
      UnionService unions,
      Deciders deciders,
      DistrictLaw law) {
    this.certificates = certificates;
    this.terms = terms;
    this.posts = posts;
    this.unions = unions;
    this.deciders = deciders;
    this.law = law;
  }

  Mono<Stored<Certificate>> apply(Command command, String unionId, Entry entry) {
    return Mono.defer(() -> {
      requireOwn(command.viewer(), unionId);
      return mandate(unionId, command)
          .flatMap(mandate ->
              certificates.add(
                  command,
                  asking(command, unionId).apply(Ids.next("certificate"), mandate, entry)));
    });
  }

  private void requireOwn(Viewer viewer, String unionId) {
    unions.requireActive(viewer, unionId, it -> new RuleBroken("union.gone", it.name()));
  }

  Mono<Stored<Certificate>> applyAgain(Command command, String id, Entry entry) {
    return withMandate(
        command, id, (it, mandate) -> asking(command, it.unionId()).applyAgain(it, mandate, entry));
  }

  Mono<Stored<Certificate>> askRenewal(Command command, String id) {
    return withMandate(
        command, id, (it, mandate) -> asking(command, it.unionId()).renew(it, mandate));
  }

  Mono<Stored<Certificate>> askChange(
      Command command, String id, Entry entry, LocalDate changedOn) {
    return certificates.change(
        id, command, it -> asking(command, it.unionId()).change(it, entry, changedOn));
  }

  Mono<Stored<Certificate>> issue(
      Command command, String id, String number, @Nullable String letter) {
    return withMandate(
        command,
        id,
        (it, mandate) ->
            decided(
                command,
                it,
                registering(command, it.unionId(), letter).issue(it, mandate, number)));
  }

  Mono<Stored<Certificate>> renew(Command command, String id, @Nullable String letter) {
    return withMandate(
        command,
        id,
        (it, mandate) ->
            decided(command, it, registering(command, it.unionId(), letter).renew(it, mandate)));
  }

  Mono<Stored<Certificate>> change(Command command, String id, @Nullable String letter) {
    return withMandate(
        command,
        id,
        (it, mandate) ->
            decided(command, it, registering(command, it.unionId(), letter).change(it, mandate)));
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
    return deciders.may(viewer, it.request().decision(), hands(it));
  }

  private Mono<Stored<Certificate>> refused(
      Command command, String id, Function<Certificate, Change<Certificate>> step) {
    return certificates.change(id, command, it -> decided(command, it, step.apply(it)));
  }

  private Change<Certificate> decided(Command command, Certificate it, Change<Certificate> change) {
    deciders.require(command.viewer(), it.request().decision(), hands(it));
    deciders.require(command.viewer(), it.request().decision(), hands(change.state()));
    return change;
  }

  /** Who asked, and who represents the union. */
  private static Set<String> hands(Certificate it) {
    Set<String> all = new HashSet<>(it.request().applicants());
    all.add(it.representativeId());
    return all;
  }

  /** Term and chair are looked up first: the decision itself is pure and may be taken again. */
  private Mono<Stored<Certificate>> withMandate(
      Command command, String id, BiFunction<Certificate, Mandate, Change<Certificate>> step) {
    return certificates
        .find(command.viewer(), id)
        .flatMap(it -> mandate(it.state().unionId(), command))
        .flatMap(mandate -> certificates.change(id, command, it -> step.apply(it, mandate)));
  }

  /** The posts of a term follow it by an event: until then its own chair represents the union. */
  private Mono<Mandate> mandate(String unionId, Command command) {
    return terms
        .current(unionId)
        .switchIfEmpty(
            Mono.error(() ->
                RuleBroken.of(
                    law.of(unionId).rule(Rules.VALIDITY, command.now()),
                    "certificate.no-term",
                    unionId)))
        .flatMap(term ->
            posts
                .chair(unionId, term.id())
                .map(it -> new Mandate(term, it.personId()))
                .defaultIfEmpty(new Mandate(term, term.committee().chairId())));
  }

  private Asking asking(Command command, String unionId) {
    List<String> registrar = List.of(deciders.topmost(unionId));
    return new Asking(law.of(unionId), command.now(), registrar, command.viewer().person());
  }

  private Registering registering(Command command, String unionId, @Nullable String letter) {
    return new Registering(law.of(unionId), command.now(), command.viewer().person(), letter);
  }
}
