package org.dacheng.people.profile;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.dacheng.people.asker.Asker;
import org.dacheng.people.failure.InvalidInput;
import org.dacheng.people.signin.Logins;
import org.dacheng.people.text.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
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
    private final Logins logins;

    ProfileController(ProfilePage page, Preferences preferences, Logins logins) {
        this.page = page;
        this.preferences = preferences;
        this.logins = logins;
    }

    @GetMapping
    String page(Asker asker, Model model) {
        return page.show(asker, "", List.of(), model);
    }

    /** The switch in the top bar of every page. */
    @PostMapping("/language")
    String language(Asker asker, @RequestParam String language, HttpServletRequest request) {
        preferences.change(asker, language, asker.zone().getId());
        return ProfilePage.back(request);
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
            @RequestParam(required = false) @Nullable String current,
            @RequestParam(required = false) @Nullable String password,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            logins.change(asker, current, password);
        } catch (InvalidInput refused) {
            response.setStatus(refused.status());
            return page.show(asker, "password", refused.violations(), model);
        }
        redirect.addFlashAttribute("flash", Message.of("people.profile.password-changed"));
        return "redirect:/profile";
    }
}
