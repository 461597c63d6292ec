package org.dacheng.people.profile;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.NumberParser;
import org.dacheng.base.text.PlainText;
import org.dacheng.people.token.ApiTokens;
import org.dacheng.people.web.PageReply;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** API tokens on the profile page. */
@Controller
@RequestMapping("/profile/tokens")
class TokenController {

    private static final String SECTION = "tokens";

    private final ProfilePage page;
    private final ApiTokens tokens;

    TokenController(ProfilePage page, ApiTokens tokens) {
        this.page = page;
        this.tokens = tokens;
    }

    /** Renders the page instead of redirecting: the token must not be stored anywhere in between. */
    @PostMapping
    String create(
            PageReply reply,
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(defaultValue = "") String expiresInDays) {
        List<Violation> violations = List.of();
        try {
            reply.with("created", tokens.create(reply.actor(), name, days(expiresInDays)));
            reply.status(HttpServletResponse.SC_CREATED);
        } catch (InvalidInput refused) {
            reply.with("tokenName", name);
            violations = refused.violations();
            reply.refused(refused);
        }
        return page.show(reply, SECTION, violations);
    }

    @PostMapping("/{id}/revocation")
    String revoke(PageReply reply, @PathVariable String id) {
        tokens.revoke(reply.actor(), id);
        reply.flash(Message.of("people.token.is-revoked"));
        return "redirect:/profile";
    }

    /** Empty for never; text that is not a number counts as out of range. */
    private static @Nullable Integer days(String text) {
        Integer days = NumberParser.wholeNumber(text);
        return PlainText.isBlank(text) ? null : days == null ? Integer.valueOf(-1) : days;
    }
}
