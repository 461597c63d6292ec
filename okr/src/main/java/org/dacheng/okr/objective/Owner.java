package org.dacheng.okr.objective;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/**
 * Whose objective it is.
 *
 * @param id of a department (the topmost for the company), a team or a person
 */
public record Owner(
        @NotNull(message = "{okr.api.owner-is}") OwnerKind kind,
        @NotBlank(message = "{okr.api.owner-id}") String id) {

    public static Owner person(String id) {
        return new Owner(OwnerKind.PERSON, id);
    }
}
