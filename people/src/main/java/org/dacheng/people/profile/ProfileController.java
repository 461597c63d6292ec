package org.dacheng.people.profile;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;
import org.dacheng.base.web.ReturnAddress;
import org.dacheng.people.asker.Asker;
import org.dacheng.people.signin.PasswordChange;
import org.dacheng.people.signin.SignInThrottled;
import org.dacheng.people.signin.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page about oneself: language, time zone, password. */
@Controller
@RequestMapping("/profile")
class ProfileController {

    private final ProfilePage page;
    private final Preferences preferences;
    private final PasswordChange passwords;

    ProfileController(ProfilePage page, Preferences preferences, PasswordChange passwords) {
        this.page = page;
        this.preferences = preferences;
        this.passwords = passwords;
    }

    @GetMapping
    String page(Asker asker, Model model) {
        return page.show(asker, "", List.of(), model);
    }

    /** The switch in the top bar of every page. */
    @PostMapping("/language")
    String language(Asker asker, @RequestParam String language, HttpServletRequest request) {
        preferences.change(asker, language, asker.zone().getId());
        return "redirect:" + ReturnAddress.of(request, "/profile");
    }

    @PostMapping("/preferences")
    String preferences(
            Asker asker,
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(required = false) @Nullable String zone,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            preferences.change(asker, language, zone);
        } catch (InvalidInput refused) {
            response.setStatus(refused.status());
            return page.show(asker, "preferences", refused.violations(), model);
        }
        redirect.addFlashAttribute("flash", Message.of("people.profile.saved"));
        return "redirect:/profile";
    }

    @PostMapping("/password")
    String password(
            Asker asker,
            @ModelAttribute PasswordForm form,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        HttpSession session = request.getSession(false);
        try {
            passwords.perform(asker, Visitor.of(request), form.wish(session == null ? null : session.getId()));
        } catch (InvalidInput refused) {
            response.setStatus(refused.status());
            model.addAttribute("passwordForm", form);
            return page.show(asker, "password", refused.violations(), model);
        } catch (SignInThrottled waiting) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(waiting.seconds()));
            model.addAttribute("passwordForm", form);
            return page.show(asker, "password", List.of(new Violation("/current", waiting.text())), model);
        }
        String done = form.endsTokens() ? "people.profile.password-changed-and" : "people.profile.password-changed";
        redirect.addFlashAttribute("flash", Message.of(done));
        return "redirect:/profile";
    }
}
