package org.gonghui.local.authority;

import java.time.Instant;

/** The authority's answer; the reference is its own, for later queries. */
record Answer(String requestId, Verdict result, Instant checkedAt, String reference) {}
