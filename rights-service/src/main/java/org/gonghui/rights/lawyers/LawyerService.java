package org.gonghui.rights.lawyers;

import java.util.List;
import org.gonghui.kernel.NotFound;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Slice;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.gonghui.platform.web.paging.PageRequest;
import org.gonghui.rights.employers.Employer;
import org.gonghui.rights.lawyers.LawyerViews.NewLawyer;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Entering lawyers, and what they declare. */
@Service
class LawyerService {

  private final Lawyers lawyers;
  private final UnionDirectory directory;

  LawyerService(Lawyers lawyers, UnionDirectory directory) {
    this.lawyers = lawyers;
    this.directory = directory;
  }

  Mono<Stored<Lawyer>> register(Command command, NewLawyer is) {
    return Mono.defer(() -> {
      mustActFor(command.viewer(), is.unionId());
      return lawyers.add(
          command,
          Lawyer.register(
              is.id(), is.unionId(), is.name(), is.licence(), is.firm(), is.employers()));
    });
  }

  Mono<Stored<Lawyer>> declareClients(String id, Command command, List<Employer> clients) {
    return lawyers.change(id, command, it -> it.declareClients(clients));
  }

  Mono<Stored<Lawyer>> find(Viewer viewer, String id) {
    return seesAll(viewer) || viewer.is(id)
        ? lawyers.find(viewer, id)
        : Mono.error(() -> new NotFound("Lawyer", id));
  }

  Mono<Slice<Stored<Lawyer>>> list(Viewer viewer, PageRequest page) {
    return seesAll(viewer) ? lawyers.list(viewer, page) : lawyers.oneself(viewer, page);
  }

  /** For whom a lawyer acts is the business of officers, not of other lawyers. */
  private static boolean seesAll(Viewer viewer) {
    return viewer.has(Roles.OFFICER) || viewer.has(Roles.AUDITOR);
  }

  /** A union outside the officer's jurisdiction must look as if it did not exist. */
  private void mustActFor(Viewer viewer, String unionId) {
    String own = viewer.unionId();
    if (own == null || directory.find(unionId).isEmpty() || !directory.isWithin(unionId, own)) {
      throw new NotFound("Union", unionId);
    }
  }
}
