package org.gonghui.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.ContentDisposition;

class FileNameTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "会议纪要：第1次",
        "“职工之家”照片",
        "深工办〔2023〕12号",
        "照片+说明",
        "活动照片（5月/6月）",
        "A&B, 100%",
        "Übergabe; größer",
        "合影😀👨‍👩‍👧",
        "\"quoted\" 'name'",
        "../../etc/passwd",
        "C:\\windows"
      })
  void what_people_write_is_a_title(String title) {
    assertThat(title).matches(Attached.TITLE);
    ContentDisposition served = FileName.attachment(title, "pdf");
    assertThat(served.toString()).matches("[ -~]+").startsWith("attachment; filename=");
    String name = ContentDisposition.parse(served.toString()).getFilename();
    assertThat(name).endsWith(".pdf").doesNotContain("/", "\\", "\"").doesNotStartWith(".");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " 空格开头",
        "　全角空格",
        "两\n行",
        "两\r行",
        "<b>粗</b>",
        "\u0000",
        "倒\u202e置",
        "零\u200b宽"
      })
  void what_cannot_be_seen_is_none(String title) {
    assertThat(title).doesNotMatch(Attached.TITLE);
  }

  @Test
  void a_title_has_up_to_80_characters_whatever_they_are() {
    assertThat("😀".repeat(80)).matches(Attached.TITLE);
    assertThat("题".repeat(81)).doesNotMatch(Attached.TITLE);
  }

  @ParameterizedTest
  @CsvSource({
    "5月/6月,5月_6月.pdf",
    "Übersicht 😀,Übersicht 😀.pdf",
    "../x,__x.pdf",
    "a;b=c,a;b=c.pdf"
  })
  void the_name_is_encoded_by_rfc_5987(String title, String name) {
    String header = FileName.attachment(title, "pdf").toString();
    String encoded = header.substring(header.indexOf("filename*=UTF-8''") + 17);
    assertThat(encoded).matches("[0-9A-Za-z!#$&+.^_`|~%-]+");
    assertThat(URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8))
        .isEqualTo(name);
  }
}
