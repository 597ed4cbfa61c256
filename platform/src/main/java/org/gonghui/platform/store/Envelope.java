package org.gonghui.platform.store;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A stored aggregate with what the store itself needs to know of it. */
record Envelope<S>(
    Stored<S> stored,
    Set<String> people,
    List<Mark> marks,
    @Nullable String createKey,
    @Nullable String createPrint) {}
