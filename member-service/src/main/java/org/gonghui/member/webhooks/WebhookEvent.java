package org.gonghui.member.webhooks;

/** What a partner may be told of. */
public enum WebhookEvent {
  /** 入会: the person is a member now. */
  MEMBER_JOINED("member.joined"),
  /** 实名等级变化: the person's identity is known otherwise than before. */
  MEMBER_VERIFIED("member.verified"),
  /** 更正: name or number is another, and the identity is to be known anew. */
  MEMBER_CORRECTED("member.corrected"),
  /** 会籍终止: the person is no member any longer. */
  MEMBER_ENDED("member.ended");

  /** The type of deliveries that only try the address. */
  static final String TEST = "webhook.test";

  private final String type;

  WebhookEvent(String type) {
    this.type = type;
  }

  /** The type as deliveries name it. */
  String type() {
    return type;
  }
}
