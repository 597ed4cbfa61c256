package org.gonghui.violators.unmarked;

final class Unmarked {}
