package org.gonghui.platform.imports;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bson.Document;
import org.gonghui.platform.jobs.Job;
import org.gonghui.platform.jobs.JobFile;
import org.gonghui.platform.security.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * What a job of an import needs to know.
 *
 * @param file the sheet
 * @param roles of who sent it
 * @param department that they work for
 * @param language in which they are told what is wrong
 * @param self as which person they were known, who decides on no row of their own; null in jobs
 *     that were asked for before it was kept
 */
record ImportInput(
    JobFile file,
    Set<String> roles,
    @Nullable String department,
    Locale language,
    @Nullable String self) {

  static ImportInput of(JobFile file, Viewer viewer, Locale language) {
    return new ImportInput(file, viewer.roles(), viewer.department(), language, viewer.self());
  }

  static ImportInput read(Job job) {
    Document it = job.input();
    return new ImportInput(
        JobFile.read(it.get("file", Document.class)),
        Set.copyOf(it.getList("roles", String.class)),
        it.getString("department"),
        Locale.forLanguageTag(it.getString("language")),
        it.getString("self"));
  }

  Document write() {
    Document all =
        new Document("file", file.write())
            .append("roles", List.copyOf(roles))
            .append("language", language.toLanguageTag());
    if (self != null) {
      all.append("self", self);
    }
    return department == null ? all : all.append("department", department);
  }

  Viewer viewer(Job job) {
    String known = self == null ? job.owner() : self;
    return new Viewer(job.owner(), roles, job.unionId(), department, Set.of(), known);
  }
}
