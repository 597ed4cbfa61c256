package org.gonghui.platform.security;

import java.util.List;
import java.util.Set;

/**
 * One route and who may use it, as declared.
 *
 * @param methods its HTTP methods
 * @param paths its path patterns
 * @param roles any one of them
 * @param scopes what a partner needs one of
 * @param departments what an officer of a department needs one of
 * @param anyone open without a token
 * @param handler the method that serves it
 */
public record RouteAccess(
    Set<String> methods,
    Set<String> paths,
    List<String> roles,
    List<String> scopes,
    List<String> departments,
    boolean anyone,
    String handler) {}
