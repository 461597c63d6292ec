package org.dacheng.people.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.dacheng.base.failure.Failure;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.Messages;
import org.dacheng.base.web.FieldErrors;
import org.dacheng.base.web.ReplyFormat;
import org.dacheng.people.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The reply to a request for a page: the actor, the model of the template, headers for the browser, and messages for
 * the next page. A handler method takes it as its single parameter for all of these.
 */
public final class PageReply {

    private final Actor actor;
    private final Messages messages;
    private final HtmxRequest htmx;
    private final Model model;
    private final RedirectAttributes redirect;
    private final HttpServletResponse response;

    PageReply(
            Actor actor,
            Messages messages,
            HtmxRequest htmx,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        this.actor = actor;
        this.messages = messages;
        this.htmx = htmx;
        this.model = model;
        this.redirect = redirect;
        this.response = response;
    }

    public Actor actor() {
        return actor;
    }

    /** True when htmx requests a part of the page; a page restored from the history is requested as a whole. */
    public boolean isFragment() {
        return ReplyFormat.isFragment(htmx);
    }

    /** Name of the field that triggered the htmx request; null when it has none, and without htmx. */
    public @Nullable String triggerName() {
        return htmx.getTriggerName();
    }

    public Model model() {
        return model;
    }

    /** Adds to the model of the template. */
    public PageReply with(String name, @Nullable Object value) {
        model.addAttribute(name, value);
        return this;
    }

    /** Adds {@code violations} and {@code errors} of a posted form; both are empty when it is valid. */
    public PageReply withViolations(List<Violation> violations) {
        return with("violations", violations).with("errors", errors(violations));
    }

    /** Errors of a posted form, in the reader's language. */
    public FieldErrors errors(List<Violation> violations) {
        return new FieldErrors(violations, messages, actor.locale());
    }

    /** @return the fragment when htmx requests a part, otherwise the whole page */
    public String view(String page, String fragment) {
        return isFragment() ? page + " :: " + fragment : page;
    }

    /** Sets the status of the failure, for a page that shows the form again. */
    public PageReply refused(Failure failure) {
        return status(failure.status());
    }

    public PageReply status(int status) {
        response.setStatus(status);
        return this;
    }

    public PageReply header(String name, String value) {
        response.setHeader(name, value);
        return this;
    }

    /** Shows a message on the page after a redirect. */
    public PageReply flash(Message done) {
        return flash("flash", done);
    }

    /** @param name attribute of the page after a redirect */
    public PageReply flash(String name, @Nullable Object value) {
        redirect.addFlashAttribute(name, value);
        return this;
    }

    /** Adds to the query of the redirect URL. */
    public PageReply query(String name, String value) {
        redirect.addAttribute(name, value);
        return this;
    }
}
