package org.dacheng.app.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Operations about one thing.
 *
 * @param name as its tag says
 */
record ApiGroup(String name, List<ApiOperation> operations) {

    /**
     * One operation.
     *
     * @param anchor unique on the page
     * @param method such as {@code POST}
     * @param body sample of what is sent, as JSON text; null when nothing is
     * @param answer sample of what comes back when all is well; null when nothing does
     * @param curl a command to try it with
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
