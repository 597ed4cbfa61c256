package org.gonghui.platform.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.gonghui.kernel.RuleBroken;

/**
 * Unpacks a workbook once before it is read, and keeps nothing: what it says of its own size is not
 * believed. It sees the parts as the reader will, by the same directory of the archive.
 */
final class ZipGuard {

  private static final int MOST_PARTS = 2000;
  private static final int LONGEST_PARTS = 1 << 20;

  private final SheetLimits limits;
  private final byte[] buffer = new byte[64 * 1024];
  private final PartWatch watch;
  private final MergeWatch merged = new MergeWatch();
  private final Merges merges = new Merges();
  private long unpacked;

  private ZipGuard(SheetLimits limits) {
    this.limits = limits;
    this.watch = new PartWatch(limits.strings());
  }

  /**
   * Refuses what would fill the memory.
   *
   * @return the merged cells, which are seen on the way
   */
  static Merges check(byte[] file, SheetLimits limits) throws IOException {
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get()) {
      ZipGuard guard = new ZipGuard(limits);
      guard.check(zip);
      return guard.merges;
    }
  }

  private void check(ZipFile zip) throws IOException {
    int parts = 0;
    for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
      if (++parts > MOST_PARTS || !zip.canReadEntryData(entry)) {
        throw new RuleBroken("sheet.unreadable");
      }
      try (InputStream content = zip.getInputStream(entry)) {
        drain(content, entry.getName());
      }
    }
  }

  private void drain(InputStream content, String part) throws IOException {
    watch.begin();
    merged.begin();
    StringBuilder text = new StringBuilder();
    for (int read; (read = content.read(buffer)) >= 0; ) {
      unpacked += read;
      if (unpacked > limits.unpacked()) {
        throw new RuleBroken("sheet.unpacks-too-large", limits.unpacked() >> 20);
      }
      watch.look(buffer, read);
      merged.look(buffer, read);
      if (part.equals(Merges.PARTS) && text.length() < LONGEST_PARTS) {
        text.append(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
      }
    }
    merges.put(part, merged.found());
    merges.parts(text.toString());
  }
}
