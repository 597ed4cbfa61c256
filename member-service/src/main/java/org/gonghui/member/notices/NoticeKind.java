package org.gonghui.member.notices;

/** What a notice is about, and whether it goes out as a short message as well. */
public enum NoticeKind {
  /** 已接收入会. */
  MEMBERSHIP_ACCEPTED(Sms.ASKED),
  /** 不予接收: the time for an appeal runs. */
  MEMBERSHIP_REFUSED(Sms.ALWAYS),
  /** 申诉维持原决定. */
  APPEAL_REJECTED(Sms.ALWAYS),
  /** 会籍已接转. */
  MEMBERSHIP_TRANSFERRED(Sms.UNASKED),
  /** 会籍已保留. */
  MEMBERSHIP_RETAINED(Sms.UNASKED),
  /** 会籍已恢复. */
  MEMBERSHIP_RESUMED(Sms.UNASKED),
  /** 拟认定自动退会: nobody loses a membership unheard. */
  WITHDRAWAL_PROPOSED(Sms.ALWAYS),
  /** 会籍已终止. */
  MEMBERSHIP_ENDED(Sms.ALWAYS),
  /** 已实名认证. */
  IDENTITY_VERIFIED(Sms.UNASKED),
  /** 认证存疑，转人工核查. */
  IDENTITY_DISPUTED(Sms.ASKED),
  /** 个人信息已更正: whoever did not ask for it must hear of it. */
  DATA_CORRECTED(Sms.ALWAYS),
  /** 入会日期已更正: whoever counts by it must hear of it. */
  JOINING_CORRECTED(Sms.ALWAYS),
  /** 个人信息副本可下载: after its last day it is destroyed. */
  DATA_EXPORT_READY(Sms.ASKED),
  /** 会籍接转申请. */
  TRANSFER_ASKED(Sms.ASKED),
  /** 会籍接转未获同意. */
  TRANSFER_REFUSED(Sms.ASKED),
  /** 会籍接转已失效: whoever still wants to move has to ask again. */
  TRANSFER_LAPSED(Sms.ASKED),
  /** 已赠送保障. */
  COVER_GIVEN(Sms.ASKED),
  /** 保障即将到期. */
  COVER_ENDING(Sms.ASKED),
  /** 法律援助已受理. */
  AID_ACCEPTED(Sms.ASKED),
  /** 不予法律援助. */
  AID_REFUSED(Sms.ALWAYS),
  /** 已指派律师. */
  LAWYER_ASSIGNED(Sms.ALWAYS),
  /** 探视已安排. */
  VISIT_PLANNED(Sms.UNASKED),
  /** 绑定账号的验证码: somebody wants to be bound to this person and waits for it. */
  ACCOUNT_CODE(Sms.AT_ONCE),
  /** 会籍已绑定账号. */
  ACCOUNT_BOUND(Sms.ALWAYS),
  /** 账号绑定已解除. */
  ACCOUNT_UNBOUND(Sms.ALWAYS),
  /** 已登记为积极分子. */
  ACTIVIST_REGISTERED(Sms.UNASKED),
  /** 不再是积极分子. */
  ACTIVIST_ENDED(Sms.UNASKED),
  /** 已被推荐荣誉: who does not want it can decline. */
  HONOUR_NOMINATED(Sms.ASKED),
  /** 荣誉推荐已公示. */
  HONOUR_ON_NOTICE(Sms.ASKED),
  /** 荣誉推荐未通过. */
  HONOUR_REFUSED(Sms.ASKED),
  /** 荣誉推荐已撤回. */
  HONOUR_RETRACTED(Sms.ASKED),
  /** 荣誉推荐已失效. */
  HONOUR_LAPSED(Sms.ASKED),
  /** 荣誉已授予. */
  HONOUR_AWARDED(Sms.ASKED),
  /** 荣誉已撤销. */
  HONOUR_REVOKED(Sms.ALWAYS),
  /** 提出的异议成立. */
  OBJECTION_UPHELD(Sms.ASKED),
  /** 提出的异议不成立. */
  OBJECTION_DISMISSED(Sms.ASKED),
  /** 已列入工匠库. */
  CRAFTSMAN_LISTED(Sms.UNASKED),
  /** 未列入工匠库. */
  CRAFTSMAN_REFUSED(Sms.UNASKED),
  /** 已移出工匠库. */
  CRAFTSMAN_LEFT(Sms.UNASKED),
  /** 领衔的工作室已命名. */
  STUDIO_TITLED(Sms.UNASKED),
  /** 领衔的工作室未通过验收. */
  STUDIO_FAILED(Sms.UNASKED),
  /** 领衔的工作室已撤销. */
  STUDIO_WITHDRAWN(Sms.ASKED),
  /** 已被指定领衔工作室. */
  STUDIO_LEADER(Sms.ASKED),
  /** 不再领衔工作室. */
  STUDIO_LEAD_ENDED(Sms.ASKED),
  /** 已被推荐职工之星. */
  STAR_NOMINATED(Sms.ASKED),
  /** 职工之星已入围. */
  STAR_SHORTLISTED(Sms.ASKED),
  /** 职工之星当选公示. */
  STAR_ON_NOTICE(Sms.ASKED),
  /** 未入选职工之星. */
  STAR_NOT_CHOSEN(Sms.UNASKED),
  /** 不再是职工之星人选. */
  STAR_DROPPED(Sms.ASKED),
  /** 已获评职工之星. */
  STAR_AWARDED(Sms.ASKED),
  /** 加入申请已接收. */
  GROUP_JOINED(Sms.UNASKED),
  /** 加入申请未获接收. */
  GROUP_REFUSED(Sms.UNASKED),
  /** 已离开社团或队伍. */
  GROUP_LEFT(Sms.UNASKED),
  /** 已被指定负责. */
  GROUP_LEADER(Sms.ASKED),
  /** 不再负责. */
  GROUP_LEAD_ENDED(Sms.ASKED),
  /** 负责的组织已解散. */
  GROUP_DISSOLVED(Sms.ASKED),
  /** 点单已接. */
  COURSE_CONFIRMED(Sms.UNASKED),
  /** 点单未获安排. */
  COURSE_REFUSED(Sms.ASKED),
  /** 点单已排课. */
  COURSE_SCHEDULED(Sms.ASKED),
  /** 点单已取消. */
  COURSE_CANCELLED(Sms.ASKED),
  /** 圆梦计划申请未通过. */
  DEGREE_REFUSED(Sms.ASKED),
  /** 圆梦计划已推荐. */
  DEGREE_RECOMMENDED(Sms.UNASKED),
  /** 圆梦计划公示. */
  DEGREE_ON_NOTICE(Sms.ASKED),
  /** 圆梦计划已确定资助. */
  DEGREE_CHOSEN(Sms.ASKED),
  /** 圆梦计划申请待复核: who hears of it in time can say what speaks for them. */
  DEGREE_IN_DOUBT(Sms.ASKED),
  /** 圆梦计划申请复核通过. */
  DEGREE_CLEARED(Sms.UNASKED),
  /** 竞赛报名成功. */
  CONTEST_ENTERED(Sms.UNASKED),
  /** 竞赛报名已撤回. */
  CONTEST_RETRACTED(Sms.UNASKED),
  /** 竞赛已取消. */
  CONTEST_CANCELLED(Sms.ASKED),
  /** 竞赛成绩已公布. */
  CONTEST_RESULT(Sms.UNASKED),
  /** 竞赛成绩已表彰. */
  CONTEST_HONOURED(Sms.ASKED),
  /** 竞赛奖项已更正. */
  CONTEST_PRIZE_WITHDRAWN(Sms.ASKED),
  /** 竞赛成绩已撤销. */
  CONTEST_SCORE_WITHDRAWN(Sms.ASKED),
  /** 应聘有新进展. */
  JOB_APPLICATION_MOVED(Sms.UNASKED),
  /** 期限将至: the person loses by letting it pass. */
  DEADLINE_NEAR(Sms.ALWAYS);

  private enum Sms {
    /** Unless the person says no. */
    ASKED,
    /** Only if the person says yes. */
    UNASKED,
    /** Whatever the person says: they would lose a right by not hearing of it. */
    ALWAYS,
    /** Besides, somebody waits for it: at night too, and however many there were that day. */
    AT_ONCE
  }

  private final Sms sms;

  NoticeKind(Sms sms) {
    this.sms = sms;
  }

  /** True where short messages of this kind cannot be switched off. */
  boolean isFixed() {
    return sms == Sms.ALWAYS || isUrgent();
  }

  /** True where it is sent at night as well, and is worth nothing later. */
  public boolean isUrgent() {
    return sms == Sms.AT_ONCE;
  }

  /** Whether it goes out as a short message where the person has said nothing. */
  boolean isSentUnasked() {
    return sms != Sms.UNASKED;
  }
}
