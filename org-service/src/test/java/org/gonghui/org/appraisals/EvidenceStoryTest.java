package org.gonghui.org.appraisals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.org.testing.Desk.json;
import static org.gonghui.org.testing.Desk.officer;

import com.mongodb.reactivestreams.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Map;
import org.bson.Document;
import org.gonghui.org.testing.OrgLive;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

@OrgLive
class EvidenceStoryTest extends Homes {

  @Autowired MongoDatabase database;

  @Test
  void files_are_what_they_are_and_only_those_above_read_them() {
    String union = union();
    String path = open(union);
    JsonNode page =
        json(
            send(
                own(union),
                path,
                "place",
                "<html></html>      ".getBytes(StandardCharsets.US_ASCII)),
            415);
    assertThat(page.path("code").asString()).isEqualTo("file.type");
    byte[] large = Arrays.copyOf(PDF, (10 << 20) + 1);
    assertThat(status(send(own(union), path, "place", large))).isEqualTo(413);
    assertThat(status(send(own(union), path, "roof", PDF))).isEqualTo(422);
    assertThat(status(send(officer("u-buji"), path, own(union), PDF))).isEqualTo(404);
    String odd = path + "/evidence?item=place&title=<b>照片</b>";
    JsonNode untitled = json(upload(own(union), odd, path, own(union), PDF), 400);
    assertThat(untitled.at("/errors/0/code").asString()).isEqualTo("field.title");
    assertThat(untitled.at("/errors/0/message").asString()).contains("80");
    assertThat(kept()).isZero();

    String named = path + "/evidence?item=place&title=深工办〔2023〕12号：“职工之家”5月/6月";
    JsonNode shown =
        json(upload(own(union), named, path, own(union), PDF), 200).path("evidence").get(0);
    assertThat(shown.path("title").asString()).isEqualTo("深工办〔2023〕12号：“职工之家”5月/6月");
    assertThat(shown.path("type").asString()).isEqualTo("PDF");
    String file = path + "/evidence/" + shown.path("id").asString();
    EntityExchangeResult<byte[]> read =
        desk.get(STREET, file).expectStatus().isOk().expectBody().returnResult();
    HttpHeaders headers = read.getResponseHeaders();
    assertThat(read.getResponseBody()).isEqualTo(PDF);
    assertThat(headers.getContentDisposition().isAttachment()).isTrue();
    assertThat(headers.getContentDisposition().getFilename())
        .isEqualTo("深工办〔2023〕12号：“职工之家”5月_6月.pdf");
    assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(headers.getContentType()).isEqualTo(MediaType.APPLICATION_PDF);
    assertThat(status(desk.get(officer("u-buji"), file))).isEqualTo(404);
    assertThat(status(desk.get(STREET, open(union()) + "/evidence/" + shown.path("id").asString())))
        .isEqualTo(404);
    assertThat(readings(path)).isEqualTo(1);
    Map<String, Object> which = Map.of("fileId", shown.path("id").asString());
    json(desk.step(own(union), path, "evidence-removal", which), 200);
    assertThat(status(desk.get(STREET, file))).isEqualTo(404);
  }

  @Test
  void what_a_process_left_that_died_before_listing_a_file_is_removed_and_what_is_listed_stays() {
    String union = union();
    String path = open(union);
    JsonNode shown = json(send(own(union), path, "place", PDF), 200).path("evidence").get(0);
    var files = database.getCollection("evidence.files");
    Document old =
        new Document("uploadDate", Date.from(Instant.parse("2023-09-01T00:00:00Z")))
            .append("metadata.listed", false);
    Document listed = new Document("_id", shown.path("id").asString());
    Mono.from(files.updateOne(listed, new Document("$set", old))).block();
    Document left =
        new Document("_id", "file-left-" + union)
            .append("length", 0L)
            .append("chunkSize", 261_120)
            .append("uploadDate", old.getDate("uploadDate"))
            .append("filename", "file-left")
            .append("metadata", new Document("kind", "appraisal").append("listed", false));
    Mono.from(files.insertOne(left)).block();
    json(send(own(union), path, "organisation", PDF), 200);

    assertThat(Mono.from(files.find(new Document("_id", left.get("_id"))).first()).block())
        .isNull();
    Document stays = Mono.from(files.find(listed).first()).block();
    assertThat(stays).isNotNull();
    assertThat(stays.get("metadata", Document.class).getBoolean("listed")).isTrue();
  }

  /** Files that are kept although the appraisal does not list them. */
  private long kept() {
    Long unlisted =
        Mono.from(
                database
                    .getCollection("evidence.files")
                    .countDocuments(new Document("metadata.listed", false)))
            .block();
    return unlisted == null ? -1 : unlisted;
  }

  private long readings(String path) {
    Long read =
        Mono.from(
                database
                    .getCollection("audit")
                    .countDocuments(new Document("subject.id", id(path))))
            .block();
    return read == null ? -1 : read;
  }
}
