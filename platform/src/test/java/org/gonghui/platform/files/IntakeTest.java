package org.gonghui.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gonghui.platform.web.problem.HttpRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntakeTest {

  private static final int MOST = 1 << 20;

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 7, 1000})
  void the_type_is_found_by_the_bytes_in_whatever_parts_they_come(int part) {
    assertThat(take(bytes("%PDF-1.7 and more"), part).type()).isEqualTo(FileType.PDF);
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0};
    assertThat(take(png, part).type()).isEqualTo(FileType.PNG);
    byte[] jpeg = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F'};
    assertThat(take(jpeg, part).type()).isEqualTo(FileType.JPEG);
    byte[] workbook = bytes("PK\u0003\u0004......xl/workbook.xml....");
    assertThat(take(workbook, part).type()).isEqualTo(FileType.XLSX);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4, 1000})
  void what_only_says_it_is_one_of_them_is_refused(int part) {
    refused(bytes("<html><script>alert(1)</script>"), part, "file.type");
    refused(bytes("MZ\u0000\u0000 a program with %PDF- in it"), part, "file.type");
    refused(bytes("PK\u0003\u0004.....word/document.xml"), part, "file.type");
    refused(bytes("%PDF"), part, "file.type");
    refused(bytes("PK\u0003\u0004..xl/workbook.xml..xl/vbaProject.bin"), part, "file.macros");
    refused(new byte[0], part, "file.empty");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 64, 100_000})
  void macros_are_found_by_what_a_workbook_says_of_its_parts_whatever_they_are_called(int part) {
    String main = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    String macros = "application/vnd.ms-excel.sheet.macroEnabled.main+xml";
    assertThat(take(packed(types(main), "xl/workbook.xml"), part).type()).isEqualTo(FileType.XLSX);
    refused(packed(types(macros), "xl/workbook.xml"), part, "file.macros");
    String other = types(main, "application/vnd.ms-office.vbaProject");
    refused(packed(other, "xl/workbook.xml", "xl/other.bin"), part, "file.macros");
    refused(packed(types(main), "xl/workbook.xml", "xl/VBAProject.BIN"), part, "file.macros");
    refused(packed(types("x".repeat(2 << 20)), "xl/workbook.xml"), part, "file.type");
  }

  private static String types(String... types) {
    return Arrays.stream(types)
        .map("<Override PartName=\"/xl/a\" ContentType=\"%s\"/>"::formatted)
        .collect(Collectors.joining("", "<Types>" + "<Default/>".repeat(50), "</Types>"));
  }

  private static byte[] packed(String types, String... parts) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(file)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.write(bytes(types));
      for (String name : parts) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes("<x/>"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toByteArray();
  }

  @Test
  void it_is_refused_at_the_first_byte_too_many() {
    Intake intake = new Intake(16);
    intake.take(bytes("%PDF-1.7 1234567"));
    assertThatThrownBy(() -> intake.take(new byte[1]))
        .isInstanceOfSatisfying(
            HttpRefusal.class, it -> assertThat(it.status().value()).isEqualTo(413));
  }

  @Test
  void the_digest_is_that_of_all_bytes() {
    // printf '%%PDF-1.7' | sha256sum
    assertThat(take(bytes("%PDF-1.7"), 3).sha256())
        .isEqualTo("86edbaa24831badfa0a8b04bb410141e2ee4182b6d0014493fe262a7a331c20b");
  }

  private static Intake take(byte[] file, int part) {
    Intake intake = new Intake(MOST);
    for (int at = 0; at < file.length; at += part) {
      intake.take(Arrays.copyOfRange(file, at, Math.min(file.length, at + part)));
    }
    intake.finish();
    return intake;
  }

  private static void refused(byte[] file, int part, String code) {
    assertThatThrownBy(() -> take(file, part))
        .isInstanceOfSatisfying(HttpRefusal.class, it -> assertThat(it.code()).isEqualTo(code));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
