package org.gonghui.org.plantasks;

import org.gonghui.platform.files.EvidenceFile;

/**
 * A file that shows what was done 佐证材料.
 *
 * @param title what the file shows, without personal data
 */
public record Proof(String title, EvidenceFile file) {}
