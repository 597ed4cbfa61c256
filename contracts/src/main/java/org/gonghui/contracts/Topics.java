package org.gonghui.contracts;

/** Names of the topics; each is declared by the sealed interface of its events. */
public final class Topics {

  public static final String UNION = "gonghui.union";
  public static final String UNION_DIRECTORY = "gonghui.union-directory";
  public static final String UNION_FOUNDING = "gonghui.union-founding";
  public static final String ELECTION = "gonghui.election";
  public static final String TERM = "gonghui.term";
  public static final String CERTIFICATE = "gonghui.certificate";
  public static final String POST = "gonghui.post";
  public static final String LEADING_GOOSE = "gonghui.leading-goose";
  public static final String PARTY_LINK = "gonghui.party-link";
  public static final String ENTERPRISE = "gonghui.enterprise";
  public static final String ENTERPRISE_VISIT = "gonghui.enterprise-visit";
  public static final String ENTERPRISE_PLAN = "gonghui.enterprise-plan";
  public static final String WEEKLY_REPORT = "gonghui.weekly-report";
  public static final String PLAN_TASK = "gonghui.plan-task";
  public static final String PLAN_REPORT = "gonghui.plan-report";
  public static final String APPRAISAL = "gonghui.appraisal";
  public static final String SUBSIDY_FUND = "gonghui.subsidy-fund";
  public static final String DEMONSTRATION_SITE = "gonghui.demonstration-site";
  public static final String FEDERATION_GRADING = "gonghui.federation-grading";
  public static final String BOUTIQUE = "gonghui.boutique";
  public static final String PAIRING = "gonghui.pairing";
  public static final String INNOVATION_PROJECT = "gonghui.innovation-project";
  public static final String DUES_PAYMENT = "gonghui.dues-payment";
  public static final String BUDGET = "gonghui.budget";
  public static final String SPENDING_REQUEST = "gonghui.spending-request";
  public static final String AUDIT_FINDING = "gonghui.audit-finding";
  public static final String RECRUITMENT = "gonghui.recruitment";
  public static final String JOB_APPLICATION = "gonghui.job-application";
  public static final String UNION_WORKER = "gonghui.union-worker";
  public static final String MENTORSHIP = "gonghui.mentorship";
  public static final String VANGUARD = "gonghui.vanguard";
  public static final String VANGUARD_LIST = "gonghui.vanguard-list";
  public static final String VANGUARD_ORDER = "gonghui.vanguard-order";
  public static final String INSTRUCTOR = "gonghui.instructor";
  public static final String MEMBER = "gonghui.member";
  public static final String ACCOUNT = "gonghui.account";
  public static final String MEMBERSHIP_TRANSFER = "gonghui.membership-transfer";
  public static final String ACTIVIST = "gonghui.activist";
  public static final String HONOUR = "gonghui.honour";
  public static final String STAR = "gonghui.star";
  public static final String STUDIO = "gonghui.studio";
  public static final String CRAFTSMAN = "gonghui.craftsman";
  public static final String VERIFICATION_REVIEW = "gonghui.verification-review";
  public static final String CAMPAIGN = "gonghui.campaign";
  public static final String CAMPAIGN_ACTIVITY = "gonghui.campaign-activity";
  public static final String COURSE = "gonghui.course";
  public static final String COURSE_ORDER = "gonghui.course-order";
  public static final String GROUP = "gonghui.group";
  public static final String GROUP_MEMBERSHIP = "gonghui.group-membership";
  public static final String GROUP_ACTIVITY = "gonghui.group-activity";
  public static final String DEGREE = "gonghui.degree";
  public static final String CONTEST = "gonghui.contest";
  public static final String PRIVACY = "gonghui.privacy";
  public static final String PRIVACY_ANSWER = "gonghui.privacy-answer";
  public static final String CONSENT = "gonghui.consent";
  public static final String DATA_READ = "gonghui.data-read";
  public static final String TO_DO = "gonghui.to-do";
  public static final String STATION = "gonghui.station";
  public static final String COVER = "gonghui.cover";
  public static final String HOSPITAL_VISIT = "gonghui.hospital-visit";
  public static final String LEGAL_AID = "gonghui.legal-aid";

  /** What is appended to a topic's name for the events that a listener could not take. */
  public static final String DEAD_LETTER_SUFFIX = "-dlt";

  private Topics() {}
}
