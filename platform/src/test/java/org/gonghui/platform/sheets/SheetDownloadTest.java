package org.gonghui.platform.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

class SheetDownloadTest {

  private static final List<String> HEADINGS = List.of("代码", "人数", "日期", "备注");
  private static final Columns COLUMNS =
      new Columns(
          List.of(
              Column.of("code", "代码").must(),
              Column.of("people", "人数"),
              Column.of("day", "日期"),
              Column.of("note", "备注")),
          "code");

  @ParameterizedTest
  @EnumSource
  void what_was_written_is_read_again(SheetFormat format) {
    List<Object> first = Arrays.asList("00123", 126, LocalDate.of(2023, 5, 1), "=1+1|\"a,b\"\n二");
    List<Object> second = Arrays.asList("9144", 3.5, null, "@SUM(A1)");
    byte[] file = bytes(new SheetDownload(format, "名册", HEADINGS, Flux.just(first, second)));
    List<SheetRow> rows = new ArrayList<>();
    new SheetReader(SheetLimits.USUAL).read(file, COLUMNS, rows::add);
    assertThat(rows.get(0).text("code")).isEqualTo("00123");
    assertThat(rows.get(0).text("people")).isEqualTo("126");
    assertThat(rows.get(0).text("day")).isEqualTo("2023-05-01");
    assertThat(rows.get(0).text("note")).isEqualTo("=1+1|\"a,b\"\n二");
    assertThat(rows.get(1).text("people")).isEqualTo("3.5");
    assertThat(rows.get(1).text("note")).isEqualTo("@SUM(A1)");
  }

  @Test
  void no_cell_of_a_text_file_begins_like_a_formula() {
    List<String> evil = List.of("=cmd|' /C calc'!A0", "+1", "-1+2", "@x", "\tx", "\rx");
    Flux<List<String>> rows = Flux.fromIterable(evil).map(List::of);
    String text =
        new String(
            bytes(new SheetDownload(SheetFormat.CSV, "x", List.of("a"), rows)),
            StandardCharsets.UTF_8);
    assertThat(text).startsWith("\ufeffa\r\n");
    assertThat(text.split("\r\n")).hasSize(1 + evil.size());
    Stream.of(text.split("\r\n"))
        .skip(1)
        .forEach(it -> assertThat(it.replaceFirst("^\"", "")).startsWith("'"));
  }

  @ParameterizedTest
  @EnumSource
  void a_hundred_thousand_rows_are_written_as_fast_as_they_are_taken_and_no_faster(
      SheetFormat format) {
    AtomicLong made = new AtomicLong();
    Flux<List<Object>> rows =
        Flux.range(0, 100_000)
            .doOnNext(_ -> made.incrementAndGet())
            .map(it -> List.of("code-" + it, it, "地址" + it * 31L, "x".repeat(50)));
    Slow reader = new Slow();
    new SheetDownload(format, "x", HEADINGS, rows).content().subscribe(reader);
    reader.request(1);
    Awaitility.await().until(() -> reader.parts.get() == 1);
    assertThat(made.get()).isLessThan(20_000);
    reader.requestUnbounded();
    Awaitility.await().until(() -> reader.done);
    assertThat(made.get()).isEqualTo(100_000);
  }

  @Test
  void a_reader_who_goes_away_stops_the_reading_of_rows() {
    AtomicLong cancelled = new AtomicLong();
    Flux<List<Object>> endless =
        Flux.<List<Object>>generate(it -> it.next(List.of("a".repeat(100))))
            .doOnCancel(cancelled::incrementAndGet);
    StepVerifier.create(
            new SheetDownload(SheetFormat.CSV, "x", List.of("a"), endless)
                .content()
                .doOnNext(DataBufferUtils::release),
            1)
        .expectNextCount(1)
        .thenCancel()
        .verify(Duration.ofSeconds(10));
    Awaitility.await().until(() -> cancelled.get() == 1);
  }

  @Test
  void an_outage_in_the_middle_does_not_look_like_the_end() {
    Flux<List<String>> broken =
        Flux.just(List.of("a")).concatWith(Flux.error(new IllegalStateException("away")));
    assertThatThrownBy(() -> bytes(new SheetDownload(SheetFormat.CSV, "x", List.of("a"), broken)))
        .hasMessageContaining("away");
  }

  private static byte[] bytes(SheetDownload download) {
    return DataBufferUtils.join(download.content())
        .map(it -> {
          byte[] all = new byte[it.readableByteCount()];
          it.read(all);
          return all;
        })
        .block(Duration.ofSeconds(30));
  }

  private static final class Slow extends BaseSubscriber<DataBuffer> {

    final AtomicLong parts = new AtomicLong();
    volatile boolean done;

    @Override
    protected void hookOnSubscribe(org.reactivestreams.Subscription subscription) {}

    @Override
    protected void hookOnNext(DataBuffer value) {
      parts.incrementAndGet();
      DataBufferUtils.release(value);
    }

    @Override
    protected void hookOnComplete() {
      done = true;
    }
  }
}
