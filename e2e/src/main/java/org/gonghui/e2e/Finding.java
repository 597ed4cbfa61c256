package org.gonghui.e2e;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/** The auditors find something; the union corrects it and shows how; they verify and close it. */
final class Finding implements Story {

  private static final String AUDIT = "officer-audit";
  private static final String COMMUNITY = "officer-xiangjiaotang";
  private static final String FINDINGS = "/api/v1/audit-findings";

  private final Api api;
  private final Telling telling;
  private final String union;

  Finding(Api api, Telling telling, String union) {
    this.api = api;
    this.telling = telling;
    this.union = union;
  }

  @Override
  public void play() {
    Map<String, ?> found =
        Map.of(
            "unionId", union,
            "audit", "样例：年度专项资金审计",
            "area", "SPECIAL_FUNDS",
            "severity", "MAJOR",
            "description", "样例：专项资金用于办公设备采购",
            "fen", 380_000);
    String path = FINDINGS + "/" + api.post(AUDIT, FINDINGS, found).expect(201).id();
    LocalDate due = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(20);
    Map<String, ?> plan = Map.of("measures", "样例：退回资金", "dueOn", due.toString());
    api.step(AUDIT, path, "plan", plan).refused(403, "audit-finding.other-side");
    api.step(COMMUNITY, path, "plan", plan).expect(200);
    Map<String, ?> result = Map.of("result", "样例：资金已退回");
    String bare =
        api.step(COMMUNITY, path, "correction", result)
            .refused(422, "audit-finding.evidence-missing");
    api.attach(COMMUNITY, path, "evidence?title=voucher", "%PDF-1.7 sample").expect(200);
    api.step(COMMUNITY, path, "correction", result).expect(200);
    Reply closed = api.step(AUDIT, path, "verification", Map.of("opinion", "样例：属实")).expect(200);
    telling.say("an audit finding is corrected and %s; unproven: %s", closed.text("status"), bare);
  }
}
