package org.gonghui.violators.names;

final class PermitMapper {}
