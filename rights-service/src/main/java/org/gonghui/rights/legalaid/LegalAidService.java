package org.gonghui.rights.legalaid;

import java.util.function.BiConsumer;
import java.util.function.Function;
import org.gonghui.contracts.UnionStatus;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Forbidden;
import org.gonghui.kernel.Ids;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.NotFound;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Slice;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.gonghui.platform.web.paging.PageRequest;
import org.gonghui.rights.lawyers.Counsel;
import org.gonghui.rights.lawyers.Lawyers;
import org.gonghui.rights.legalaid.CaseRequests.NewCase;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** The steps of a case: load, decide, store. */
@Service
class LegalAidService {

  private final LegalAidCases cases;
  private final Lawyers lawyers;
  private final CaseFiles files;
  private final CaseAccess access;
  private final UnionDirectory directory;
  private final LegalTime law;

  LegalAidService(
      LegalAidCases cases,
      Lawyers lawyers,
      CaseFiles files,
      CaseAccess access,
      UnionDirectory directory,
      LegalTime law) {
    this.cases = cases;
    this.lawyers = lawyers;
    this.files = files;
    this.access = access;
    this.directory = directory;
    this.law = law;
  }

  Mono<Stored<LegalAidCase>> apply(Command command, NewCase is) {
    return Mono.fromSupplier(() -> opening(command, is)).flatMap(it -> cases.add(command, it));
  }

  Mono<Stored<LegalAidCase>> accept(String id, Command command) {
    return withIncome(
        id, command, income -> officers(id, command, it -> it.accept(income, law, command.now())));
  }

  Mono<Stored<LegalAidCase>> confirm(String id, Command command) {
    return withIncome(
        id, command, income -> officers(id, command, it -> it.confirm(income, law, command.now())));
  }

  Mono<Stored<LegalAidCase>> refuse(String id, Command command, String reason) {
    return officers(id, command, it -> it.refuse(files.sealReason(id, reason), command.now()));
  }

  Mono<Stored<LegalAidCase>> aidFirst(String id, Command command, String lawyerId) {
    return counsel(id, command, lawyerId)
        .flatMap(counsel -> officers(id, command, it -> it.aidFirst(counsel, law, command.now())));
  }

  Mono<Stored<LegalAidCase>> assign(String id, Command command, String lawyerId) {
    return counsel(id, command, lawyerId)
        .flatMap(counsel -> officers(id, command, it -> it.assign(counsel, law, command.now())));
  }

  Mono<Stored<LegalAidCase>> reassign(String id, Command command, String lawyerId, String reason) {
    return counsel(id, command, lawyerId)
        .flatMap(counsel ->
            officers(
                id,
                command,
                it -> it.reassign(counsel, files.sealReason(id, reason), law, command.now())));
  }

  Mono<Stored<LegalAidCase>> withdraw(String id, Command command, String reason) {
    return change(
        id,
        command,
        access::requireWorkerOrOfficer,
        it -> it.withdraw(files.sealReason(id, reason), command.now()));
  }

  Mono<Stored<LegalAidCase>> find(Viewer viewer, String id) {
    return cases.find(viewer, id);
  }

  Mono<Slice<Stored<LegalAidCase>>> list(Viewer viewer, PageRequest page) {
    return cases.list(viewer, page);
  }

  private Change<LegalAidCase> opening(Command command, NewCase is) {
    String worker = worker(command.viewer(), is);
    String id = Ids.next("aid");
    return LegalAidCase.apply(id, is.unionId(), is.request(id, worker, files), law, command.now());
  }

  /** A worker applies for themself; for somebody else an officer of the union does. */
  private String worker(Viewer viewer, NewCase is) {
    String named = is.personId();
    if (named == null || viewer.is(named)) {
      if (!viewer.has(Roles.MEMBER)) {
        throw new RuleBroken("legal-aid.person-missing");
      }
      requireActive(is.unionId());
      return viewer.self();
    }
    if (!viewer.has(Roles.OFFICER)) {
      throw new Forbidden("legal-aid.officers-only");
    }
    requireWithin(viewer, is.unionId());
    requireActive(is.unionId());
    return named;
  }

  private void requireActive(String unionId) {
    if (directory.find(unionId).filter(it -> it.status() == UnionStatus.ACTIVE).isEmpty()) {
      throw new RuleBroken("union.unknown", unionId);
    }
  }

  /** A union outside the officer's jurisdiction must look as if it did not exist. */
  private void requireWithin(Viewer viewer, String unionId) {
    String own = viewer.unionId();
    if (own == null || directory.find(unionId).isEmpty() || !directory.isWithin(unionId, own)) {
      throw new NotFound("Union", unionId);
    }
  }

  /** The income does not change after the application, so it may be opened before deciding. */
  private Mono<Stored<LegalAidCase>> withIncome(
      String id, Command command, Function<Long, Mono<Stored<LegalAidCase>>> step) {
    return cases
        .find(command.viewer(), id)
        .flatMap(it -> files.income(it.state()).defaultIfEmpty(0L))
        .flatMap(step);
  }

  // the case first: to whom it is not there, nothing is said of lawyers either
  private Mono<Counsel> counsel(String id, Command command, String lawyerId) {
    return cases
        .find(command.viewer(), id)
        .then(lawyers.counsel(lawyerId))
        .switchIfEmpty(Mono.error(() -> new RuleBroken("legal-aid.lawyer-unknown")));
  }

  private Mono<Stored<LegalAidCase>> officers(
      String id, Command command, Function<LegalAidCase, Change<LegalAidCase>> decision) {
    return change(id, command, access::requireOfficer, decision);
  }

  private Mono<Stored<LegalAidCase>> change(
      String id,
      Command command,
      BiConsumer<Viewer, LegalAidCase> permission,
      Function<LegalAidCase, Change<LegalAidCase>> decision) {
    return cases.change(
        id,
        command,
        it -> {
          permission.accept(command.viewer(), it);
          return decision.apply(it);
        });
  }
}
