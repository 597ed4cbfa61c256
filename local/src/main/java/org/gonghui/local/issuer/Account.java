package org.gonghui.local.issuer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A ready-made account; its password is its user name. */
record Account(
    String user,
    String name,
    String subject,
    List<String> roles,
    @Nullable String union,
    @Nullable String department) {}
