package org.dacheng.okr.objective;

/**
 * Whose objective it is.
 *
 * @param id of a department (the topmost for the company), a team or a person
 */
public record Owner(OwnerKind kind, String id) {

    public static Owner person(String id) {
        return new Owner(OwnerKind.PERSON, id);
    }
}
