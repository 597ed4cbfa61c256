package org.gonghui.member.partner;

import java.util.List;

/**
 * What a member is recognised by without being known.
 *
 * @param numbers blind indexes of the identity number
 * @param names blind indexes of the name
 * @param members blind indexes of the member's record
 */
record Marks(List<String> numbers, List<String> names, List<String> members) {}
