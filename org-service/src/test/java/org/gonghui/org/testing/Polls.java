package org.gonghui.org.testing;

import static org.gonghui.org.testing.Desk.json;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gonghui.platform.testing.TestTokens;
import org.gonghui.platform.testing.TestTokens.Token;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Leads the election of a union of 320 members with 50 delegates through its steps. */
public final class Polls {

  private static final String ELECTIONS = "/api/v1/elections";

  private final Desk desk;
  private final String union;
  private final Token officer;

  /** An officer of the union itself acts. */
  public Polls(Desk desk, String union) {
    this(desk, union, TestTokens.of("officer-of-" + union, "officer").union(union));
  }

  /** This officer acts. */
  public Polls(Desk desk, String union, Token officer) {
    this.desk = desk;
    this.union = union;
    this.officer = officer;
  }

  /** Prepares; the address of the election. */
  public String prepare() {
    return ELECTIONS
        + "/"
        + json(desk.post(officer, ELECTIONS, entry(union)), 201).path("id").asString();
  }

  /** Takes a step. */
  public ResponseSpec step(String path, String step, Object body) {
    return desk.step(officer, path, step, body);
  }

  /** Nominates so many. */
  public void nominate(String path, int number) {
    nominate(path, 1, number);
  }

  /** Nominates those with these numbers. */
  public void nominate(String path, int from, int to) {
    for (int number = from; number <= to; number++) {
      json(step(path, "nomination", candidate(number)), 200);
    }
  }

  /** Enters the vote and the election of the chair. */
  public void elect(String path) {
    json(step(path, "ballot", ballot(48)), 200);
    officers(path);
  }

  /** Enters the election of the chair. */
  public void officers(String path) {
    List<Map<String, Object>> votes =
        List.of(
            Map.of("personId", "p-1", "post", "CHAIR", "inFavour", 9),
            Map.of("personId", "p-2", "post", "VICE_CHAIR", "inFavour", 8));
    Map<String, Object> body = Map.of("heldOn", "2023-09-20", "present", 9, "votes", votes);
    json(step(path, "officers", body), 200);
  }

  /** From preparation to the approval by this officer of the superior. */
  public String complete(Token superior) {
    String path = prepare();
    nominate(path, 10);
    json(step(path, "list-submission", Map.of()), 200);
    json(desk.step(superior, path, "list-approval", Map.of()), 200);
    elect(path);
    json(step(path, "report", Map.of()), 200);
    json(desk.step(superior, path, "approval", Map.of()), 200);
    return path;
  }

  /** An election as clients send it. */
  public static Map<String, Object> entry(String union) {
    return Map.of("unionId", union, "plan", plan());
  }

  /** Its plan. */
  public static Map<String, Object> plan() {
    return Map.of(
        "termYears", 5,
        "members", 320,
        "meeting", "CONGRESS",
        "entitled", 50,
        "meetingOn", "2023-09-20",
        "seats", 9,
        "viceChairs", 1);
  }

  /** The first stands for the chair, the second for vice chair. */
  public static Map<String, Object> candidate(int number) {
    String post = number == 1 ? "CHAIR" : number == 2 ? "VICE_CHAIR" : "MEMBER";
    return Map.of(
        "personId",
        "p-" + number,
        "name",
        "候选人" + number,
        "standsFor",
        post,
        "ties",
        List.of(),
        "nominatedBy",
        "第一工会小组");
  }

  /** A vote on ten candidates by so many. */
  public static Map<String, Object> ballot(int present) {
    return ballotOf(10, present);
  }

  /** A vote in which the first nine get more than half. */
  public static Map<String, Object> ballotOf(int candidates, int present) {
    List<Map<String, Object>> votes =
        IntStream.rangeClosed(1, candidates)
            .mapToObj(it -> vote(it, it <= 9 ? Math.min(present, 40) : 5, present))
            .toList();
    return Map.of(
        "heldOn",
        "2023-09-20",
        "turnout",
        Map.of("present", present, "returned", present, "invalid", 0),
        "votes",
        votes);
  }

  private static Map<String, Object> vote(int number, int inFavour, int valid) {
    return Map.of(
        "personId",
        "p-" + number,
        "inFavour",
        inFavour,
        "against",
        valid - inFavour,
        "abstained",
        0);
  }
}
