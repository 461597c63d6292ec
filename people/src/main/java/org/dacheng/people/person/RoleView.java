package org.dacheng.people.person;

import org.dacheng.base.text.LocalText;

/**
 * A role: a name that approver rules and permissions refer to.
 *
 * @param id key, such as {@code finance}; those of {@link RoleKeys} carry permissions in the program
 */
public record RoleView(String id, LocalText name) {}
