package org.gonghui.org.personnel;

import org.gonghui.kernel.Wording;

/**
 * What a union needs the identity number of those for whom it hires and appoints (个人信息保护法
 * 第十三条第一款第二项); each is one while a rule {@code personal-information.staff.*} of its name is in
 * force.
 */
public enum StaffDuty {
  /** 订立、履行劳动合同或者聘用协议. */
  CONTRACT("订立、履行劳动合同或者聘用协议", "a contract of employment or appointment"),
  /** 发放薪酬、扣缴个人所得税. */
  PAY("发放薪酬、扣缴个人所得税", "pay and income tax"),
  /** 社会保险、工伤认定. */
  INSURANCE("社会保险、工伤认定", "social insurance and injuries at work"),
  /** 招聘资格审查. */
  RECRUITMENT_CHECK("招聘资格审查", "the check of an applicant");

  private final Wording words;

  StaffDuty(String chinese, String english) {
    this.words = new Wording(chinese + "（" + name() + "）", english + " (" + name() + ")");
  }

  /** In words, with the name by which clients ask for it. */
  Wording words() {
    return words;
  }
}
