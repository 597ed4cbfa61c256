/**
 * Notices (消息通知) for members: something that concerns a person has happened or falls due. A notice
 * is one document with its place in the queue of short messages (短信), so that neither is there
 * without the other. It holds no words: they are templates (模板) that are filled in when it is read,
 * and say nothing sensitive.
 */
@NullMarked
package org.gonghui.member.notices;

import org.jspecify.annotations.NullMarked;
