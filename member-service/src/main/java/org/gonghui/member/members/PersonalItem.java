package org.gonghui.member.members;

/** What can be corrected about a member. */
enum PersonalItem {
  NAME,
  IDENTITY_NUMBER,
  PHONE
}
