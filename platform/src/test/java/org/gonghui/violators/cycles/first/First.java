package org.gonghui.violators.cycles.first;

import org.gonghui.violators.cycles.second.Second;

public record First(Second next) {}
