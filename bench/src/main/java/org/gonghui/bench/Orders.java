package org.gonghui.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** Reads orders, a line each, from the standard input, and answers each with one line. */
public final class Orders {

  private Orders() {}

  /** Takes the words of an order, answers what is to be told. */
  @FunctionalInterface
  public interface Handler {
    String obey(String[] words) throws Exception;
  }

  /** Obeys until the input ends. */
  public static void obey(Handler handler) throws Exception {
    System.out.println("ready");
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = next(in); line != null; line = next(in)) {
      System.out.println(handler.obey(line.split(" ")));
    }
  }

  private static String next(BufferedReader in) throws IOException {
    return in.readLine();
  }
}
