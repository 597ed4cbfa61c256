package org.gonghui.org.innovations;

import org.gonghui.platform.files.Attached;
import org.gonghui.platform.files.EvidenceFile;
import org.jspecify.annotations.Nullable;

/**
 * A file that shows what a project says 佐证材料.
 *
 * @param milestone number of the milestone that it shows; null where it belongs to the application
 * @param title what the file shows, without personal data
 */
public record ProjectFile(@Nullable Integer milestone, String title, EvidenceFile file)
    implements Attached {}
