/**
 * The review by hand (人工核查) of an identity that the public authority did not confirm: an officer
 * looks at the papers within the time that the rule sets, confirms the person with evidence or
 * rejects; what they decide takes effect on the member by an event.
 */
@NullMarked
package org.gonghui.member.reviews;

import org.jspecify.annotations.NullMarked;
