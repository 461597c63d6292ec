package org.dacheng.people.profile;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;
import org.dacheng.base.web.ReturnUrl;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.signin.PasswordChange;
import org.dacheng.people.signin.SignInOrigin;
import org.dacheng.people.signin.SignInThrottled;
import org.dacheng.people.web.PageReply;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The actor's profile page: language, time zone, password. */
@Controller
@RequestMapping("/profile")
class ProfileController {

    private final ProfilePage page;
    private final PersonPreferences preferences;
    private final PasswordChange passwords;

    ProfileController(ProfilePage page, PersonPreferences preferences, PasswordChange passwords) {
        this.page = page;
        this.preferences = preferences;
        this.passwords = passwords;
    }

    @GetMapping
    String page(PageReply reply) {
        return page.show(reply, "", List.of());
    }

    /** The language switch in the top bar of every page. */
    @PostMapping("/language")
    String language(Actor actor, @RequestParam String language, HttpServletRequest request) {
        preferences.change(actor, language, actor.zone().getId());
        return "redirect:" + ReturnUrl.of(request, "/profile");
    }

    @PostMapping("/preferences")
    String preferences(
            PageReply reply,
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(required = false) @Nullable String zone) {
        try {
            preferences.change(reply.actor(), language, zone);
        } catch (InvalidInput refused) {
            reply.refused(refused);
            return page.show(reply, "preferences", refused.violations());
        }
        reply.flash(Message.of("people.profile.saved"));
        return "redirect:/profile";
    }

    @PostMapping("/password")
    String password(PageReply reply, @ModelAttribute PasswordForm form, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        try {
            passwords.perform(
                    reply.actor(), SignInOrigin.of(request), form.command(session == null ? null : session.getId()));
        } catch (InvalidInput refused) {
            reply.refused(refused);
            reply.with("passwordForm", form);
            return page.show(reply, "password", refused.violations());
        } catch (SignInThrottled waiting) {
            reply.status(HttpStatus.TOO_MANY_REQUESTS.value());
            reply.header(HttpHeaders.RETRY_AFTER, String.valueOf(waiting.seconds()));
            reply.with("passwordForm", form);
            return page.show(reply, "password", List.of(new Violation("/current", waiting.text())));
        }
        String done = form.endsTokens() ? "people.profile.password-changed-and" : "people.profile.password-changed";
        reply.flash(Message.of(done));
        return "redirect:/profile";
    }
}
