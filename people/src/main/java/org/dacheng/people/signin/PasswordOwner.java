package org.dacheng.people.signin;

import java.util.List;

/**
 * The person who chooses a password, with known facts that must not be part of it.
 *
 * @param login empty when not known yet
 * @param names of the person, in all languages
 * @param company its names, in all languages
 */
public record PasswordOwner(String login, List<String> names, List<String> company) {}
