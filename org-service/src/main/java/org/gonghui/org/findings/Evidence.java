package org.gonghui.org.findings;

import org.gonghui.platform.files.EvidenceFile;

/**
 * What shows that something was corrected.
 *
 * @param title what the file shows, without personal data
 */
record Evidence(String title, EvidenceFile file) {}
