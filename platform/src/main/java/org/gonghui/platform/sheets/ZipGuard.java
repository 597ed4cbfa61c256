package org.gonghui.platform.sheets;

import java.io.IOException;
import java.io.InputStream;
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

  private final SheetLimits limits;
  private final byte[] buffer = new byte[64 * 1024];
  private final PartWatch watch;
  private long unpacked;

  private ZipGuard(SheetLimits limits) {
    this.limits = limits;
    this.watch = new PartWatch(limits.strings());
  }

  /** Refuses what would fill the memory. */
  static void check(byte[] file, SheetLimits limits) throws IOException {
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get()) {
      new ZipGuard(limits).check(zip);
    }
  }

  private void check(ZipFile zip) throws IOException {
    int parts = 0;
    for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
      if (++parts > MOST_PARTS || !zip.canReadEntryData(entry)) {
        throw new RuleBroken("sheet.unreadable");
      }
      try (InputStream content = zip.getInputStream(entry)) {
        drain(content);
      }
    }
  }

  private void drain(InputStream content) throws IOException {
    watch.begin();
    for (int read; (read = content.read(buffer)) >= 0; ) {
      unpacked += read;
      if (unpacked > limits.unpacked()) {
        throw new RuleBroken("sheet.unpacks-too-large", limits.unpacked() >> 20);
      }
      watch.look(buffer, read);
    }
  }
}
