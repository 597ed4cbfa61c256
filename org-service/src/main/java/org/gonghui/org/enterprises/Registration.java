package org.gonghui.org.enterprises;

import org.gonghui.kernel.CreditCode;

/** What is known of an enterprise when its file is opened. */
record Registration(
    String unionId,
    CreditCode creditCode,
    Profile profile,
    Headcount headcount,
    Covering covering) {}
