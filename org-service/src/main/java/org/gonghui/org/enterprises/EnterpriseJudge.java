package org.gonghui.org.enterprises;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Duplicate;
import org.gonghui.kernel.Rejection;
import org.gonghui.org.enterprises.ContactSeal.PlainContact;
import org.gonghui.org.enterprises.EnterpriseRow.Person;
import org.gonghui.org.unions.UnionService;
import org.gonghui.platform.crypto.Masks;
import org.gonghui.platform.directory.NamedUnions;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.imports.ImportRun;
import org.gonghui.platform.imports.Judgement;
import org.gonghui.platform.imports.Verdict;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.sheets.CellFlaw;
import org.gonghui.platform.store.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Decides what a row of a sheet comes to, by the same rules as a file that is opened singly. */
@Component
class EnterpriseJudge {

  /** What is refused because of the union that is to cover it. */
  private static final Set<String> OF_COVERAGE =
      Set.of(
          "enterprise.covered-otherwise",
          "enterprise.covered-by-none",
          "enterprise.covered-before-union",
          "enterprise.other-union-needs-reason",
          "enterprise.own-union-required");

  private final EnterpriseService service;
  private final UnionService unions;
  private final UnionDirectory directory;
  private final ContactSeal seal;

  EnterpriseJudge(
      EnterpriseService service, UnionService unions, UnionDirectory directory, ContactSeal seal) {
    this.service = service;
    this.unions = unions;
    this.directory = directory;
    this.seal = seal;
  }

  /** The unions that this viewer may name. */
  SheetUnions unions(Viewer viewer) {
    NamedUnions named = new NamedUnions(directory, it -> unions.isWithin(viewer, it));
    return new SheetUnions(directory, named, viewer.unionId());
  }

  Mono<Judgement> decide(
      ImportRun run, EnterpriseRow row, @Nullable Stored<Enterprise> there, SheetUnions named) {
    if (there == null) {
      return Mono.defer(() -> opened(run, row, named));
    }
    Enterprise file = there.state();
    if (!unions.isWithin(run.viewer(), file.unionId())) {
      // No more than whoever opens a file singly is told: not where, nor what is in it.
      return Mono.just(
          Judgement.refused(EnterpriseSheet.CODE, new Duplicate("enterprise.credit-code-taken")));
    }
    List<CellFlaw> flaws = RowDifferences.of(row, file, named);
    return flaws.isEmpty() ? changed(run, row, file, named) : Mono.just(Judgement.refused(flaws));
  }

  private Mono<Judgement> opened(ImportRun run, EnterpriseRow row, SheetUnions named) {
    RowOpening opening = new RowOpening(row, named);
    List<CellFlaw> flaws = opening.flaws();
    if (!flaws.isEmpty()) {
      return Mono.just(Judgement.refused(flaws));
    }
    return service
        .opening(run.viewer(), "", opening.registration(null, run.today()), run.today())
        .map(_ -> Judgement.of(Verdict.ADDED))
        .onErrorResume(Rejection.class, it -> Mono.just(refused(it)));
  }

  private Mono<Judgement> changed(
      ImportRun run, EnterpriseRow row, Enterprise file, SheetUnions named) {
    return change(run, row, file, named)
        .map(it -> Judgement.of(it.apply(file).isNone() ? Verdict.SAME : Verdict.CHANGED))
        .onErrorResume(Rejection.class, it -> Mono.just(refused(it)));
  }

  private static Judgement refused(Rejection refusal) {
    boolean coverage = OF_COVERAGE.contains(refusal.code());
    return Judgement.refused(coverage ? EnterpriseSheet.COVERED_BY : null, refusal);
  }

  /** What a row changes of its file, as that is when it is changed. */
  Mono<Function<Enterprise, Change<Enterprise>>> change(
      ImportRun run, EnterpriseRow row, Enterprise file, SheetUnions named) {
    LocalDate today = run.today();
    Mono<Function<Enterprise, Change<Enterprise>>> facts =
        newContact(row, file).map(contact -> it -> row.on(it, contact.orElse(null), today));
    String said = row.coveredBy();
    if (said == null || !RowDifferences.isUnnamed(file)) {
      return facts;
    }
    return Mono.justOrEmpty(named.find(said))
        .flatMap(union -> service.naming(run.viewer(), union.unionId(), today))
        .zipWith(facts, EnterpriseJudge::both)
        .switchIfEmpty(facts);
  }

  private static Function<Enterprise, Change<Enterprise>> both(
      Function<Enterprise, Change<Enterprise>> naming,
      Function<Enterprise, Change<Enterprise>> facts) {
    return it -> {
      Change<Enterprise> first = facts.apply(it);
      return Enterprise.both(first, naming.apply(first.state()));
    };
  }

  /** The contact of the row, sealed for the file; empty where it is the one on file, or none. */
  Mono<Optional<Contact>> newContact(EnterpriseRow row, Enterprise file) {
    Person said = row.contact();
    Contact kept = file.profile().contact();
    if (said == null) {
      return Mono.just(Optional.empty());
    }
    boolean maybe =
        kept != null
            && kept.maskedName().equals(Masks.name(said.name()))
            && kept.maskedPhone().equals(Masks.phone(said.phone()));
    Mono<Boolean> same =
        maybe
            ? seal.open(file.id(), Objects.requireNonNull(kept))
                .map(new PlainContact(said.name(), said.phone())::equals)
            : Mono.just(false);
    return same.map(it -> it ? Optional.empty() : Optional.ofNullable(sealed(file.id(), row)));
  }

  @Nullable Contact sealed(String id, EnterpriseRow row) {
    Person person = row.contact();
    return person == null ? null : seal.seal(id, person.name(), person.phone());
  }
}
