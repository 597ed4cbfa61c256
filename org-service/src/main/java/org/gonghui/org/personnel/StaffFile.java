package org.gonghui.org.personnel;

import static org.gonghui.org.personnel.StaffDuty.CONTRACT;
import static org.gonghui.org.personnel.StaffDuty.INSURANCE;
import static org.gonghui.org.personnel.StaffDuty.PAY;
import static org.gonghui.org.personnel.StaffDuty.RECRUITMENT_CHECK;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.LegalRules;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.Wording;
import org.gonghui.platform.privacy.Duties;

/** The kinds of files of whom unions hire and appoint, with the duties that each is kept for. */
public enum StaffFile {
  /** Of a union worker 社会化工会工作者, who is employed. */
  UNION_WORKER("union-worker", CONTRACT, PAY, INSURANCE),
  /** Of a bargaining instructor 集体协商指导员, who is appointed without pay. */
  INSTRUCTOR("instructor", CONTRACT),
  /** Of who applies in a recruitment; who is hired has a file as union worker. */
  JOB_APPLICATION("job-application", RECRUITMENT_CHECK);

  private static final String SENSITIVE = "personal-information.consent";

  private final String kind;
  private final List<StaffDuty> duties;

  StaffFile(String kind, StaffDuty... duties) {
    this.kind = kind;
    this.duties = List.of(duties);
  }

  /** Its kind on the audit trail. */
  String kind() {
    return kind;
  }

  /**
   * The rule by which this duty is a basis to show what is sensitive of such a file on this day. A
   * duty that such files are not kept for, or that no rule in force has, is refused by 个人信息保护法
   * 第二十八条: there is no specific purpose then.
   */
  LegalRule basis(StaffDuty duty, LegalRules rules, LocalDate on) {
    if (!duties.contains(duty)) {
      throw RuleBroken.of(
          rules.at(SENSITIVE, on), "staff-duty.other-file", duty.words(), fitting());
    }
    return Duties.STAFF
        .rule(rules, duty, on)
        .orElseThrow(() ->
            RuleBroken.of(rules.at(SENSITIVE, on), "staff-duty.not-in-force", duty.words(), on));
  }

  private Wording fitting() {
    return new Wording(
        duties.stream().map(in(Wording::chinese)).collect(Collectors.joining("、")),
        duties.stream().map(in(Wording::english)).collect(Collectors.joining(", ")));
  }

  private static Function<StaffDuty, String> in(Function<Wording, String> language) {
    return it -> language.apply(it.words());
  }
}
