package org.dacheng.people.person;

import org.dacheng.base.text.LocalText;

/**
 * A role: a name that approver rules and rights refer to.
 *
 * @param id key, such as {@code finance}; those of {@link RoleKeys} carry rights in the program
 */
public record RoleView(String id, LocalText name) {}
