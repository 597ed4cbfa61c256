package org.gonghui.org.personnel;

/**
 * A person on file.
 *
 * @param collection where the file is kept
 * @param id of the file
 * @param unionId the union that keeps it, by whose district's rules it is shown
 */
public record FiledPerson(
    StaffFile file, String collection, String id, String unionId, SealedPerson person) {}
