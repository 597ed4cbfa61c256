package org.gonghui.org.appraisals;

import org.gonghui.platform.files.Attached;
import org.gonghui.platform.files.EvidenceFile;

/**
 * What shows that an item of the checklist is met.
 *
 * @param item id of the item
 * @param title what the file shows, without personal data
 */
public record Evidence(String item, String title, EvidenceFile file) implements Attached {}
