package org.gonghui.member.members;

/** Ids of the rules that a membership lives by. */
public final class Rules {

  public static final String DECISION = "membership.decision";
  public static final String APPEAL = "membership.appeal";
  public static final String APPEAL_DECISION = "membership.appeal-decision";
  public static final String AUTOMATIC_WITHDRAWAL = "membership.automatic-withdrawal";
  public static final String CHANGE_AFTER_TALK = "membership.change-after-talk";
  public static final String WITHDRAWAL = "membership.withdrawal";
  public static final String RETENTION = "membership.retention";
  public static final String EXPULSION = "membership.expulsion";

  private Rules() {}
}
