/**
 * What follows when the tree of unions changes (隶属变更、合并、撤销): every stored document carries the path
 * of its union, and these paths follow in each service by a job that goes on where it was killed.
 * It is asked for by whoever changed the tree and by the event that tells of it, and runs once for
 * both. A service adds a {@link PathFollower} for what carries paths in another form.
 */
@NullMarked
package org.gonghui.platform.moves;

import org.jspecify.annotations.NullMarked;
