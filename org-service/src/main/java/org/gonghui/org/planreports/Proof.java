package org.gonghui.org.planreports;

import org.gonghui.platform.files.EvidenceFile;

/**
 * A file that shows that the value is right 佐证材料.
 *
 * @param title what the file shows, without personal data
 */
public record Proof(String title, EvidenceFile file) {}
