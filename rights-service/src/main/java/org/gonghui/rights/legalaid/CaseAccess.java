package org.gonghui.rights.legalaid;

import java.util.HashSet;
import java.util.Set;
import org.gonghui.kernel.Forbidden;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.springframework.stereotype.Component;

/**
 * In which capacity somebody meets a case that they see. A role alone does not tell: an officer can
 * be the worker of a case of another union, and a lawyer can be a member.
 */
@Component
class CaseAccess {

  private final UnionDirectory directory;

  CaseAccess(UnionDirectory directory) {
    this.directory = directory;
  }

  boolean isWorker(Viewer viewer, LegalAidCase of) {
    return viewer.is(of.request().personId());
  }

  boolean isLawyer(Viewer viewer, LegalAidCase of) {
    return viewer.is(of.lawyerId());
  }

  /** True for an officer of the case's union or of one above it, in nobody's cause their own. */
  boolean isOfficer(Viewer viewer, LegalAidCase of) {
    String own = viewer.unionId();
    return viewer.has(Roles.OFFICER)
        && isOfRightsDepartment(viewer)
        && own != null
        && !isWorker(viewer, of)
        && !isLawyer(viewer, of)
        && directory.isWithin(of.unionId(), own);
  }

  void requireOfficer(Viewer viewer, LegalAidCase of) {
    if (!isOfficer(viewer, of)) {
      throw new Forbidden("legal-aid.officers-only");
    }
  }

  void requireWorkerOrOfficer(Viewer viewer, LegalAidCase of) {
    if (!isWorker(viewer, of) && !isOfficer(viewer, of)) {
      throw new Forbidden("legal-aid.worker-or-officers-only");
    }
  }

  /** The roles that count in this case, for the steps that the caller may take. */
  Set<String> roles(Viewer viewer, LegalAidCase of) {
    Set<String> roles = new HashSet<>();
    if (viewer.has(Roles.MEMBER) && isWorker(viewer, of)) {
      roles.add(Roles.MEMBER);
    }
    if (isOfficer(viewer, of)) {
      roles.add(Roles.OFFICER);
    }
    return roles;
  }

  private static boolean isOfRightsDepartment(Viewer viewer) {
    return viewer.department() == null || Roles.RIGHTS.equals(viewer.department());
  }
}
