package org.dacheng.people.profile;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.NumberParser;
import org.dacheng.base.text.PlainText;
import org.dacheng.people.asker.Asker;
import org.dacheng.people.token.ApiTokens;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

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

    /** Answers the page itself instead of a redirect: the token must not be kept anywhere in between. */
    @PostMapping
    String create(
            Asker asker,
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(defaultValue = "") String expiresInDays,
            Model model,
            HttpServletResponse response) {
        List<Violation> violations = List.of();
        try {
            model.addAttribute("created", tokens.create(asker, name, days(expiresInDays)));
            response.setStatus(HttpServletResponse.SC_CREATED);
        } catch (InvalidInput refused) {
            model.addAttribute("tokenName", name);
            violations = refused.violations();
            response.setStatus(refused.status());
        }
        return page.show(asker, SECTION, violations, model);
    }

    @PostMapping("/{id}/revocation")
    String revoke(Asker asker, @PathVariable String id, RedirectAttributes redirect) {
        tokens.revoke(asker, id);
        redirect.addFlashAttribute("flash", Message.of("people.token.is-revoked"));
        return "redirect:/profile";
    }

    /** Empty for never; what is no number is a number out of range. */
    private static @Nullable Integer days(String text) {
        Integer days = NumberParser.wholeNumber(text);
        return PlainText.isBlank(text) ? null : days == null ? Integer.valueOf(-1) : days;
    }
}
