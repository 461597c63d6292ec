package org.dacheng.people.person;

import org.dacheng.base.text.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * A department.
 *
 * @param id stable short key, such as {@code rd-platform}; at most 40 characters
 * @param parentId null for the company itself
 * @param headId head of the department, or null
 * @param level 0 for the company, 1 below it, and so on
 */
public record DepartmentView(
        String id,
        LocalText name,
        @Nullable String parentId,
        @Nullable String headId,
        int level) {}
