package org.gonghui.violators.names;

final class PermitUtils {}
