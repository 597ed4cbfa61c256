package org.gonghui.platform.files;

/**
 * A file that shows that something is so 佐证材料.
 *
 * @param title what the file shows, without personal data
 */
public record Proof(String title, EvidenceFile file) implements Attached {}
