/** What the tests of member-service share: the running service, people, an authority with moods. */
package org.gonghui.member.testing;
