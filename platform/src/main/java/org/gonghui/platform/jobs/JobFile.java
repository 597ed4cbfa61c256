package org.gonghui.platform.jobs;

/**
 * A workbook or other file that belongs to a job; its content is sealed, see {@link JobFiles}.
 *
 * @param id where it is kept
 * @param name under which it is downloaded
 * @param contentType its media type
 * @param size bytes in the clear
 */
public record JobFile(String id, String name, String contentType, long size) {}
