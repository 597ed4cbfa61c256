package org.gonghui.violators.printing;

final class Printer {

  void out() {
    System.out.println();
  }

  void err() {
    System.err.println();
  }

  void trace(Exception failure) {
    failure.printStackTrace();
  }
}
