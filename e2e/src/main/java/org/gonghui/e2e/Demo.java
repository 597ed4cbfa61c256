package org.gonghui.e2e;

import java.util.List;

/**
 * Plays the story on the running system and prints each step, how the board moves by it, and the
 * board at the end; exits with 1 if a step did not do what it says, or did not move the board. With
 * {@code --kill [seed]} a process is killed in the middle.
 */
public final class Demo {

  private static final List<String> PARTS =
      List.of("member-service", "services-service", "org-service", "kafka", "mongod", "gateway");

  private Demo() {}

  /** Entry point; the launcher's {@code demo} command sets the environment. */
  public static void main(String[] arguments) {
    Telling telling = new Telling(System.out);
    try {
      play(Place.ofEnvironment(), telling, List.of(arguments));
      telling.plain("\n故事到此为止，每一步都如其所说。 The story is told; every step did what it says.");
    } catch (StoryFailed e) {
      telling.plain("\nFAILED: " + e.getMessage());
      System.exit(1);
    }
  }

  private static void play(Place place, Telling telling, List<String> arguments) {
    Api api = new Api(place);
    Board board = new Board(api, telling);
    new District(api, telling, board).play();
    new Pilots(api, telling).play();
    new Founding(api, telling, board).play();
    new Week(api, telling).play();
    new Committee(api, telling).play();
    new Home(api, telling, board).play();
    new Grading(api, telling).play();
    new Showcase(api, telling).play();
    new Model(api, telling, board).play();
    new Reform(api, telling).play();
    Authority authority = new Authority(place.authority());
    new Rider(api, telling, board, authority, () -> disturb(place, telling, arguments)).play();
    new Courier(api, telling, board).play();
    new Roster(api, telling, board).play();
    new Card(api, telling).play();
    new Growth(api, telling, board).play();
    new Standing(api, telling, board).play();
    new Honour(api, telling, board).play();
    new Vanguard(api, telling).play();
    new Mentoring(api, telling).play();
    new Bargaining(api, telling).play();
    new Staffing(api, telling).play();
    new Books(api, telling).play();
    new Tasks(api, telling).play();
    new Hook(api, telling).play();
    new Noon(api, telling, board).play();
    new Injured(api, telling).play();
    Catcher catcher = new Catcher(place.sms());
    new Own(api, telling, catcher).play();
    new Claimed(api, telling, catcher).play();
    new Company(api, telling).play();
    new OwnData(api, telling, board).play();
    board.print();
  }

  private static void disturb(Place place, Telling telling, List<String> arguments) {
    int at = arguments.indexOf("--kill");
    if (at < 0) {
      return;
    }
    new Victim(place, telling).killOne(PARTS, seed(arguments.subList(at + 1, arguments.size())));
  }

  private static long seed(List<String> told) {
    try {
      return told.isEmpty() ? System.nanoTime() : Long.parseLong(told.getFirst());
    } catch (NumberFormatException e) {
      throw new StoryFailed("--kill takes a whole number as its seed, not " + told.getFirst(), e);
    }
  }
}
