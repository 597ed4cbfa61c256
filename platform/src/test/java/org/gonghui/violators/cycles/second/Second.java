package org.gonghui.violators.cycles.second;

import org.gonghui.violators.cycles.first.First;

public record Second(First next) {}
