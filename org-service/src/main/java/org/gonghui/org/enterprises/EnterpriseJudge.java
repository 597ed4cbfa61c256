package org.gonghui.org.enterprises;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
      return Mono.fromSupplier(() -> opened(run, row, named));
    }
    Enterprise file = there.state();
    if (!unions.isWithin(run.viewer(), file.unionId())) {
      // No more than whoever opens a file singly is told: not where, nor what is in it.
      return Mono.just(
          Judgement.refused(EnterpriseSheet.CODE, new Duplicate("enterprise.credit-code-taken")));
    }
    List<CellFlaw> flaws = RowDifferences.of(row, file, named);
    return flaws.isEmpty() ? changed(run, row, file) : Mono.just(Judgement.refused(flaws));
  }

  private Judgement opened(ImportRun run, EnterpriseRow row, SheetUnions named) {
    RowOpening opening = new RowOpening(row, named);
    List<CellFlaw> flaws = opening.flaws();
    if (!flaws.isEmpty()) {
      return Judgement.refused(flaws);
    }
    try {
      service.opening(run.viewer(), "", opening.registration(null, run.today()), run.today());
      return Judgement.of(Verdict.ADDED);
    } catch (Rejection e) {
      return Judgement.refused(null, e);
    }
  }

  private Mono<Judgement> changed(ImportRun run, EnterpriseRow row, Enterprise file) {
    return newContact(row, file)
        .map(contact -> {
          boolean none = row.on(file, contact.orElse(null), run.today()).isNone();
          return Judgement.of(none ? Verdict.SAME : Verdict.CHANGED);
        })
        .onErrorResume(Rejection.class, it -> Mono.just(Judgement.refused(null, it)));
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
