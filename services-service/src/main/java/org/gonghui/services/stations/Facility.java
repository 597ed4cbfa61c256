package org.gonghui.services.stations;

/** What a station offers. */
public enum Facility {
  /** 饮水. */
  WATER,
  /** 微波炉. */
  MICROWAVE,
  /** 充电. */
  CHARGING,
  /** 休息. */
  REST,
  /** 卫生间. */
  TOILET,
  /** 急救药品. */
  FIRST_AID,
  /** 法律角. */
  LAW_CORNER,
  /** 心理咨询室. */
  PSYCHOLOGICAL_ROOM,
  /** 母婴室. */
  MOTHERS_ROOM,
  /** 图书. */
  BOOKS
}
