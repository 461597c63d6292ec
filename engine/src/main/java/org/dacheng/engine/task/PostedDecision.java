package org.dacheng.engine.task;

import org.dacheng.base.failure.Failure;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.PlainText;
import org.dacheng.engine.access.RequestView;
import org.dacheng.engine.flow.RefusalTarget;
import org.dacheng.engine.request.RequestPage;
import org.dacheng.people.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * A decision posted from a page.
 *
 * @param name last segment of the address: approval, refusal, return, transfer
 * @param posted comment, {@code request} (the page it was posted from), {@code from}, target, changed answers
 */
record PostedDecision(String taskId, String name, MultiValueMap<String, String> posted) {

    RequestView take(Actor actor, Tasks tasks, RequestPage page) {
        return switch (name) {
            case "approval" -> tasks.approve(actor, taskId, input(actor, page));
            case "refusal" -> tasks.refuse(actor, taskId, input(actor, page), target());
            case "return" -> tasks.sendBack(actor, taskId, needed("node"), input(actor, page));
            case "transfer" -> tasks.transfer(actor, taskId, needed("person"), input(actor, page));
            default -> throw new IllegalArgumentException(name);
        };
    }

    private DecisionInput input(Actor actor, RequestPage page) {
        String request = value("request");
        String comment = value("comment");
        return request == null
                ? DecisionInput.of(comment)
                : new DecisionInput(comment, page.posted(actor, request, posted), request);
    }

    private RefusalTarget target() {
        return "submitter".equals(value("to")) ? RefusalTarget.SUBMITTER : RefusalTarget.END;
    }

    private String needed(String field) {
        String value = value(field);
        if (value == null) {
            throw InvalidInput.of("/" + field, "engine.task.choose-" + field);
        }
        return value;
    }

    private @Nullable String value(String field) {
        String value = posted.getFirst(field);
        return PlainText.linesOrNull(value);
    }

    /** The message that confirms the decision. */
    Message done(RequestView request) {
        String done = name.equals("refusal") && target() == RefusalTarget.SUBMITTER ? "refusal-submitter" : name;
        return Message.of("engine.task.done-" + done, request.number());
    }

    @Nullable
    String from() {
        return value("from");
    }

    boolean from(String place) {
        return place.equals(from());
    }

    /** Id of the request whose page to show again; rethrows the failure if there is none. */
    String requestId(Failure failure) {
        String request = value("request");
        if (request == null) {
            throw failure;
        }
        return request;
    }

    /** Event that tells the inbox's script which row is done. */
    String trigger(String event) {
        return "{\"" + event + "\":{\"task\":\"" + taskId.replaceAll("[^0-9a-z]", "") + "\"},\"refresh-counts\":\"\"}";
    }
}
