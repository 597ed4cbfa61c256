package org.gonghui.contracts;

/** Kinds of sensitive personal information 敏感个人信息 (个人信息保护法 第二十八条). */
public enum SensitiveData {
  /** 身份证件信息. */
  IDENTITY_DOCUMENT,
  /** 医疗健康信息. */
  HEALTH
}
