package org.gonghui.platform.store;

/**
 * The trace that a request or event left in the aggregate it changed, so that it acts once.
 *
 * @param key what makes the repetition recognisable
 * @param print digest of what was asked
 */
record Mark(String key, String print) {}
