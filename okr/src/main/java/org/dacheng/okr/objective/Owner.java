package org.dacheng.okr.objective;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.dacheng.okr.enums.EnumKeys;

/**
 * The owner of an objective.
 *
 * @param id of a department (the topmost for the company), a team or a person
 */
public record Owner(
        @NotNull(message = "{okr.api.owner-is}") OwnerKind kind,
        @NotBlank(message = "{okr.api.owner-id}") String id) {

    /** A person as owner. */
    public static Owner person(String id) {
        return new Owner(OwnerKind.PERSON, id);
    }

    /**
     * Parses the key used in addresses: {@code person:employee}.
     *
     * @throws IllegalArgumentException when it is not a kind and an id
     */
    public static Owner valueOf(String key) {
        int colon = key.indexOf(':');
        if (colon < 1 || colon == key.length() - 1) {
            throw new IllegalArgumentException("not an owner: " + key);
        }
        return new Owner(EnumKeys.read(OwnerKind.class, key.substring(0, colon)), key.substring(colon + 1));
    }

    /** The key that {@link #valueOf} parses. */
    public String key() {
        return EnumKeys.of(kind) + ":" + id;
    }
}
