package org.gonghui.e2e;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * 航嘉's union takes in its workers by the roster that its personnel department keeps: tried first,
 * then in earnest; what is wrong comes back with the reason, and sent again adds only who is new.
 */
final class Roster implements Story {

  /** Of one of the workers; must be found in no dump afterwards. */
  static final String NAME = "诸葛花名册样例";

  static final String IDENTITY_NUMBER = number(1);
  static final String PHONE = "13611112222";

  private static final String OFFICER = "officer-hangjia";
  private static final int WORKERS = 6;
  private static final Pattern REFERENCE = Pattern.compile("&#x([0-9a-f]+);");

  private final Api api;
  private final Telling telling;
  private final Board board;
  private final JsonMapper json = new JsonMapper();

  Roster(Api api, Telling telling, Board board) {
    this.api = api;
    this.telling = telling;
    this.board = board;
  }

  @Override
  public void play() {
    telling.chapter("花名册：航嘉职工集体入会 A roster");
    new Card(api, telling).bringHome();
    Moves moves =
        board.watch("new_form_members_joined", "members_verified", "accident_cover_gifts");
    String mistyped = number(WORKERS).substring(0, 17) + wrong(number(WORKERS).charAt(17));
    String first = sheet(WORKERS - 1) + row("样例职工", mistyped, "13600000006", "员工");
    JsonNode tried = done(send(first, true));
    Telling.check(tried.path("dryRun").asBoolean(), "the first was a trial");
    telling.say(
        "tried: of %s rows %s would be added, %s refused",
        tried.path("rows"), tried.path("added"), tried.path("refused"));
    Reply job = send(first, false);
    JsonNode taken = done(job);
    Telling.check(taken.path("refused").asInt() == 1, "the mistyped number was refused");
    Telling.check(
        taken.path("added").asInt() == tried.path("added").asInt(),
        "as many were added as the trial had said");
    String workbook = words(api.file(OFFICER, "/api/v1/jobs/" + job.id() + "/errors"));
    Telling.check(workbook.contains("校验码"), "the workbook says what is wrong with the number");
    telling.say("taken in: %s; one row came back: 校验码不对", taken.path("added"));
    JsonNode corrected = done(send(sheet(WORKERS), false));
    Telling.check(corrected.path("refused").asInt() == 0, "corrected, it is taken");
    Telling.check(corrected.path("added").asInt() <= 1, "only who is new was added");
    telling.say(
        "corrected and sent again: %s added, %s as they were",
        corrected.path("added"), corrected.path("same"));
    JsonNode again = done(send(sheet(WORKERS), false));
    Telling.check(again.path("same").asInt() == WORKERS, "a third time adds nobody");
    verified();
    List<String> members = IntStream.rangeClosed(1, WORKERS).mapToObj(this::member).toList();
    moves.by(members.stream().map(it -> Feed.of("members_verified", it)).toList());
    moves.by("new_form_members_joined", members.getFirst());
    moves.by("accident_cover_gifts", "cover-" + members.getFirst());
  }

  private void verified() {
    JsonNode member = member(api, OFFICER).expect(200).body().path(0);
    telling.eventually(
        "the verification of a worker on the roster",
        () -> api.get(OFFICER, "/api/v1/members/" + member.path("id").asString()),
        it -> it.text("level").equals("AUTHORITATIVE"));
    telling.say("who was taken in by roster is verified with the authority too");
  }

  private String member(int worker) {
    Map<String, ?> number = Map.of("identityNumber", number(worker));
    Reply found = api.post(OFFICER, "/api/v1/members/lookup", number).expect(200);
    return found.body().path(0).path("id").asString();
  }

  /** The worker with the name that must not be found, as an officer looks them up. */
  static Reply member(Api api, String officer) {
    return api.post(officer, "/api/v1/members/lookup", Map.of("identityNumber", IDENTITY_NUMBER));
  }

  private Reply send(String sheet, boolean dryRun) {
    Reply job = api.upload(OFFICER, "/api/v1/members/imports?dryRun=" + dryRun, sheet).expect(202);
    return telling.eventually(
        "the import",
        () -> api.get(OFFICER, "/api/v1/jobs/" + job.id()),
        it -> List.of("DONE", "FAILED").contains(it.text("status")));
  }

  private JsonNode done(Reply job) {
    Telling.check(job.text("status").equals("DONE"), "the import ended: " + job.body());
    return json.readTree(api.file(OFFICER, "/api/v1/jobs/" + job.id() + "/result"));
  }

  /** As personnel departments write it: other headings, spaces, a number in two halves. */
  private static String sheet(int workers) {
    StringBuilder rows = new StringBuilder("员工姓名,身份证号,联系电话,用工形式\n");
    for (int i = 1; i <= workers; i++) {
      rows.append(
          i == 1
              ? row(NAME, IDENTITY_NUMBER, PHONE, "快递员")
              : row("样例职工", number(i), phone(i), "员工"));
    }
    return rows.toString();
  }

  private static String row(String name, String number, String phone, String form) {
    return " "
        + name
        + " ,"
        + number.substring(0, 6)
        + " "
        + number.substring(6)
        + ","
        + phone
        + ","
        + form
        + "\n";
  }

  private static String phone(int worker) {
    return "1360000000" + worker;
  }

  /** The authority agrees with numbers whose sequence ends with 2. */
  private static String number(int worker) {
    return Numbers.identity(LocalDate.of(1989, 5, 1).plusDays(worker), 602);
  }

  private static char wrong(char check) {
    return check == '1' ? '2' : '1';
  }

  /** Everything that stands in a workbook, which is a zip of texts. */
  private static String words(byte[] workbook) {
    try {
      Path file = Files.write(Files.createTempFile("roster", ".xlsx"), workbook);
      try (ZipFile parts = new ZipFile(file.toFile())) {
        StringBuilder words = new StringBuilder();
        for (ZipEntry part : Collections.list(parts.entries())) {
          byte[] text = parts.getInputStream(part).readAllBytes();
          words.append(new String(text, StandardCharsets.UTF_8));
        }
        return REFERENCE
            .matcher(words)
            .replaceAll(it -> Character.toString(Integer.parseInt(it.group(1), 16)));
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new StoryFailed("the workbook cannot be read", e);
    }
  }
}
