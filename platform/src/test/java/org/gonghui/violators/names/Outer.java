package org.gonghui.violators.names;

final class Outer {

  record PermitDto(String id) {}
}
