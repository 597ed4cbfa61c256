package org.gonghui.platform.files;

import java.time.Instant;

/**
 * A file that an aggregate lists.
 *
 * @param id where it is kept
 * @param size bytes in the clear
 * @param sha256 of those bytes, in hexadecimal digits
 * @param by id of the person who sent it
 */
public record EvidenceFile(
    String id, FileType type, long size, String sha256, String by, Instant at) {}
