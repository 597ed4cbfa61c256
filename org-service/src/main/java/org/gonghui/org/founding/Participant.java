package org.gonghui.org.founding;

/**
 * An enterprise that takes part in a founding.
 *
 * @param members how many of its employees are to be members
 */
public record Participant(String enterpriseId, int members) {}
