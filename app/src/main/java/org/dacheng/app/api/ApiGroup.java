package org.dacheng.app.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group of API operations with the same tag.
 *
 * @param name from the tag
 */
record ApiGroup(String name, List<ApiOperation> operations) {

    /**
     * One operation.
     *
     * @param anchor unique on the page
     * @param method such as {@code POST}
     * @param body sample request body as JSON text; null if there is none
     * @param answer sample of a successful response; null if it has no body
     * @param curl a curl command to try the operation
     */
    record ApiOperation(
            String anchor,
            String method,
            String path,
            String summary,
            String description,
            List<ApiParameter> parameters,
            @Nullable String body,
            String status,
            @Nullable String answer,
            String curl) {}

    /** @param in path, query or header */
    record ApiParameter(String name, String in, boolean required, String type, String description) {}
}
