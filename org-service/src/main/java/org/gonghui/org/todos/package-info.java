/**
 * The to-do list 待办 across all services: of every record with a running period the one that presses
 * most, overdue ones first, in order of the time left, for the officers of its union and above and
 * for the persons who answer for it. It is a copy of what the services tell by events, each record
 * in the newest version, follows moved unions, and is read again from the topic by a job.
 */
@NullMarked
package org.gonghui.org.todos;

import org.jspecify.annotations.NullMarked;
