package org.gonghui.org.approval;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gonghui.contracts.UnionKind;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.kernel.Forbidden;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.org.unions.UnionService;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells to whom a matter goes and who may decide on it. */
@Component
public class Deciders {

  private final UnionService unions;
  private final UnionDirectory directory;

  Deciders(UnionService unions, UnionDirectory directory) {
    this.unions = unions;
    this.directory = directory;
  }

  /**
   * The superior of a union and all above it. The topmost union has its superior outside of this
   * system: what that one decides is entered by the union itself, with the letter that says so.
   */
  public List<String> above(String unionId) {
    String superior = directory.find(unionId).map(UnionListed::parentId).orElse(unionId);
    return directory.of(superior);
  }

  /** A decision on this matter as the tree is now, where it has not been taken. */
  Decision now(Decided<?> matter, Decision decision) {
    String union = matter.unionId();
    List<String> path = matter.isDecidedByItsUnion() ? directory.of(union) : above(union);
    return decision.along(path, unions::living);
  }

  /** The topmost union above a union. */
  public String topmost(String unionId) {
    return directory.of(unionId).getLast();
  }

  /**
   * Who decides now where another union did, as one of its own above this union: that one, or what
   * it became, while it stands there still; after a move the one of its kind that stands there now,
   * otherwise the superior.
   */
  public String standingFor(String authorityId, String unionId) {
    String then = unions.living(authorityId);
    List<String> path = directory.of(unionId);
    if (path.contains(then)) {
      return then;
    }
    Optional<UnionKind> kind = directory.find(then).map(UnionListed::kind);
    return path.stream()
        .skip(1)
        .filter(it -> directory.find(it).map(UnionListed::kind).equals(kind))
        .findFirst()
        .orElseGet(() -> superior(unionId));
  }

  /** True where this viewer is an officer of this union, or of one above it. */
  public boolean isOfficerOf(Viewer viewer, String unionId) {
    return viewer.has(Roles.OFFICER) && unions.isWithin(viewer, unionId);
  }

  /** Refuses whoever is not. */
  public void requireOfficerOf(Viewer viewer, String unionId) {
    if (!isOfficerOf(viewer, unionId)) {
      throw new Forbidden("approval.not-yours-to-decide", unionId);
    }
  }

  /** True where this viewer is an officer of a union above this one, and had no hand in it. */
  public boolean isOfficerAbove(Viewer viewer, String unionId, Set<String> hands) {
    return !viewer.isAmong(hands) && isOfficerOf(viewer, superior(unionId));
  }

  /** Refuses whoever is not. */
  public void requireOfficerAbove(Viewer viewer, String unionId, Set<String> hands) {
    if (viewer.isAmong(hands)) {
      throw new Forbidden("approval.own-application");
    }
    requireOfficerOf(viewer, superior(unionId));
  }

  private String superior(String unionId) {
    return above(unionId).getFirst();
  }

  /** True where this viewer acts for the union whose turn it is, and did not ask. */
  public boolean may(Viewer viewer, Decision decision, Set<String> applicants) {
    return decision.isAsked()
        && !viewer.isAmong(applicants)
        && unions.isWithin(viewer, decision.authority().unionId());
  }

  /** Refuses whoever may not decide. */
  public void require(Viewer viewer, Decision decision, Set<String> applicants) {
    if (viewer.isAmong(applicants)) {
      throw new Forbidden("approval.own-application");
    }
    if (!may(viewer, decision, applicants)) {
      throw new Forbidden("approval.not-yours-to-decide", decision.authority().unionId());
    }
  }

  /** Refuses what a union outside of this system decides, as of the topmost, without its letter. */
  public void requireLetter(String unionId, @Nullable String letter) {
    requireLetter(superior(unionId), unionId, letter);
  }

  /** Refuses a decision of a union outside of this system without its letter. */
  public static void requireLetter(String unionId, Decision decision) {
    requireLetter(decision.authority().unionId(), unionId, decision.document());
  }

  private static void requireLetter(String decides, String unionId, @Nullable String letter) {
    if (decides.equals(unionId) && (letter == null || letter.isBlank())) {
      throw new RuleBroken("approval.letter-missing", unionId);
    }
  }
}
