package org.gonghui.platform.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import reactor.core.publisher.Flux;

/**
 * A sheet that is written while it is sent: as fast as its reader takes it, on a virtual thread,
 * with a few hundred rows in memory.
 *
 * @param format kind of file
 * @param title of the sheet and of the file
 * @param headings of its columns
 * @param rows texts, numbers, days or null
 */
public record SheetDownload(
    SheetFormat format,
    String title,
    List<String> headings,
    Flux<? extends List<? extends @Nullable Object>> rows) {

  private static final int AHEAD = 256;
  private static final int PART = 32 * 1024;
  private static final Executor VIRTUAL = task -> Thread.ofVirtual().name("sheet").start(task);

  public SheetDownload {
    headings = List.copyOf(headings);
  }

  /** The answer that carries it. */
  public ResponseEntity<Flux<DataBuffer>> answer() {
    ContentDisposition attachment =
        ContentDisposition.attachment().filename(fileName(), StandardCharsets.UTF_8).build();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
        .contentType(MediaType.parseMediaType(format.contentType()))
        .cacheControl(CacheControl.noStore())
        .body(content());
  }

  /** Its name with the ending of its kind. */
  public String fileName() {
    return title + "." + format.ending();
  }

  /** Its bytes. */
  public Flux<DataBuffer> content() {
    return Flux.from(
        DataBufferUtils.outputStreamPublisher(
            this::write, DefaultDataBufferFactory.sharedInstance, VIRTUAL, PART));
  }

  private void write(OutputStream out) {
    try (Stream<? extends List<? extends @Nullable Object>> all = rows.toStream(AHEAD);
        SheetOut sheet = SheetOut.open(format, out, title, headings)) {
      Iterator<? extends List<? extends @Nullable Object>> next = all.iterator();
      while (next.hasNext()) {
        sheet.row(next.next());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
