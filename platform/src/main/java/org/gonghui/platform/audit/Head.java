package org.gonghui.platform.audit;

/** The last entry of the trail, or what stands before the first. */
record Head(long seq, String hash) {}
