package org.gonghui.platform.imports;

import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.gonghui.platform.jobs.JobFile;
import org.gonghui.platform.jobs.Progress;
import org.gonghui.platform.jobs.Step;
import org.gonghui.platform.sheets.Unread;
import org.jspecify.annotations.Nullable;

/**
 * How far an import is.
 *
 * @param stage what is next
 * @param batch on which
 * @param batches how many there are
 * @param rows in all of them
 * @param tally of those that are finished
 * @param unread what of the file was not read
 */
record ImportPoint(
    Stage stage,
    int batch,
    int batches,
    long rows,
    Tally tally,
    Unread unread,
    @Nullable JobFile result,
    @Nullable JobFile errors) {

  enum Stage {
    JUDGING,
    TAKING,
    TELLING,
    CLEARING
  }

  /** How many rows came to what. */
  record Tally(long added, long changed, long same, long refused) {

    Tally plus(List<Staged> batch) {
      return new Tally(
          added + count(batch, Verdict.ADDED),
          changed + count(batch, Verdict.CHANGED),
          same + count(batch, Verdict.SAME),
          refused + count(batch, Verdict.REFUSED));
    }

    long sum() {
      return added + changed + same + refused;
    }

    private static long count(List<Staged> batch, Verdict verdict) {
      return batch.stream()
          .filter(it -> Objects.requireNonNull(it.judgement()).verdict() == verdict)
          .count();
    }
  }

  static ImportPoint first(int batches, long rows, Unread unread) {
    Stage stage = batches == 0 ? Stage.TELLING : Stage.JUDGING;
    return new ImportPoint(stage, 0, batches, rows, new Tally(0, 0, 0, 0), unread, null, null);
  }

  ImportPoint taking() {
    return at(Stage.TAKING, batch, tally);
  }

  /** Behind a batch that is finished. */
  ImportPoint past(List<Staged> finished) {
    Stage next = batch + 1 == batches ? Stage.TELLING : Stage.JUDGING;
    return at(next, batch + 1, tally.plus(finished));
  }

  private ImportPoint at(Stage next, int place, Tally counted) {
    return new ImportPoint(next, place, batches, rows, counted, unread, null, null);
  }

  ImportPoint told(JobFile summary, @Nullable JobFile refused) {
    return new ImportPoint(Stage.CLEARING, batch, batches, rows, tally, unread, summary, refused);
  }

  Step more() {
    return Step.more(write(), progress());
  }

  Progress progress() {
    return new Progress(tally.sum(), rows);
  }

  private Document write() {
    Document all =
        new Document("stage", stage.name())
            .append("batch", batch)
            .append("batches", batches)
            .append("rows", rows)
            .append("added", tally.added())
            .append("changed", tally.changed())
            .append("same", tally.same())
            .append("refused", tally.refused())
            .append("unread", unread.headings())
            .append("unreadSheets", unread.sheets());
    if (result != null) {
      all.append("result", result.write());
    }
    return errors == null ? all : all.append("errors", errors.write());
  }

  static ImportPoint read(Document it) {
    Tally tally =
        new Tally(
            it.getLong("added"), it.getLong("changed"), it.getLong("same"), it.getLong("refused"));
    return new ImportPoint(
        Stage.valueOf(it.getString("stage")),
        it.getInteger("batch"),
        it.getInteger("batches"),
        it.getLong("rows"),
        tally,
        // those that were under way before it was kept have none
        new Unread(texts(it, "unread"), texts(it, "unreadSheets")),
        file(it.get("result", Document.class)),
        file(it.get("errors", Document.class)));
  }

  private static List<String> texts(Document it, String name) {
    return it.getList(name, String.class, List.of());
  }

  private static @Nullable JobFile file(@Nullable Document it) {
    return it == null ? null : JobFile.read(it);
  }
}
