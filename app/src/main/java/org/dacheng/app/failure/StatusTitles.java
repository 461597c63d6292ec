package org.dacheng.app.failure;

import java.util.Set;

/** Titles of HTTP statuses; statuses without their own title share the one of their class (4xx, 5xx). */
final class StatusTitles {

    private static final Set<Integer> OWN =
            Set.of(400, 401, 403, 404, 405, 406, 408, 409, 410, 413, 415, 422, 429, 500, 503, 507);

    static int of(int status) {
        return OWN.contains(status) ? status : status < 500 ? 400 : 500;
    }

    private StatusTitles() {}
}
