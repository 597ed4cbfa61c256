/**
 * An enterprise in one view (企业全景): its file, its plan 一企一策, visits 走访, and what other services
 * report of its union: members 会员, stations 驿站, covers 互助保障, hospital visits 探视, legal aid 法律援助.
 * What they report is kept from their events, each field with the version it came with, so that an
 * event that comes twice or late changes nothing. What no service reports yet is said to be so, and
 * never shown as zero.
 */
@NullMarked
package org.gonghui.org.overview;

import org.jspecify.annotations.NullMarked;
