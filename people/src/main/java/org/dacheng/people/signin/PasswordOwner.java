package org.dacheng.people.signin;

import java.util.List;

/**
 * Who chooses a password: what others know of them is no good part of one.
 *
 * @param login empty for not known yet
 * @param names of the person, in all languages
 * @param company its names, in all languages
 */
public record PasswordOwner(String login, List<String> names, List<String> company) {}
