package org.gonghui.contracts;

/** In which form a worker is employed; most of them are «new forms» 新就业形态. */
public enum EmploymentForm {
  /** 企业职工. */
  ENTERPRISE_EMPLOYEE(false),
  /** 快递员. */
  COURIER(true),
  /** 网约配送员. */
  FOOD_DELIVERY_RIDER(true),
  /** 货车司机. */
  TRUCK_DRIVER(true),
  /** 网约车司机. */
  RIDE_HAILING_DRIVER(true),
  /** 家政服务员. */
  DOMESTIC_WORKER(true),
  /** 护工护理员与保安. */
  SECURITY_GUARD(true),
  /** 其他. */
  OTHER(false);

  private final boolean newForm;

  EmploymentForm(boolean newForm) {
    this.newForm = newForm;
  }

  /** True for the forms that the plan's point 27 counts. */
  public boolean isNewForm() {
    return newForm;
  }

  /** True for couriers and riders, to whom the accident cover is given (point 28). */
  public boolean isDelivery() {
    return this == COURIER || this == FOOD_DELIVERY_RIDER;
  }
}
