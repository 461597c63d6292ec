package org.dacheng.forms.design;

import java.util.Optional;
import java.util.function.Supplier;
import org.dacheng.base.failure.InvalidInput;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a step once, though a page that has lost the answer asks for it again. */
@Service
public class DesignRequests {

    /** Longest id of a request. */
    private static final int MAX_LENGTH = 64;

    private final JdbcClient jdbc;

    DesignRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Makes a step and remembers its request, in one transaction. A request that comes again while the first is being
     * carried out waits for it.
     *
     * @param key of the draft; its requests are forgotten together with it
     * @param request id made by the page; empty if it gives none, then the step is made
     * @return what the step returns; empty if it was made before
     * @throws InvalidInput for an id of more than 64 characters
     */
    @Transactional
    public <T> Optional<T> once(String key, String request, Supplier<T> step) {
        if (request.length() > MAX_LENGTH) {
            throw InvalidInput.of("/request", "forms.design.request", MAX_LENGTH);
        }
        return request.isEmpty() || isNew(key, request) ? Optional.of(step.get()) : Optional.empty();
    }

    private boolean isNew(String key, String request) {
        try {
            jdbc.sql("insert into forms_design_request (draft_key, request_id) values (:key, :request)")
                    .param("key", key)
                    .param("request", request)
                    .update();
            return true;
        } catch (DuplicateKeyException again) {
            return false;
        }
    }
}
