/**
 * A member's own page (我的工会): everything that concerns one person, whichever service keeps it, in
 * one document that is read at once. It is kept by the events of all services and can be built anew
 * from the topics. Only the person sees it: membership (会籍), review (人工核查), transfer (会籍接转), legal
 * aid (法律援助), visit (工伤探视) and cover (互助保障), each with what runs and until when (期限).
 */
@NullMarked
package org.gonghui.member.overview;

import org.jspecify.annotations.NullMarked;
