package org.dacheng.people.welcome;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.dacheng.base.text.Languages;
import org.dacheng.base.text.Message;
import org.dacheng.base.web.PageCookie;
import org.dacheng.people.organisation.Organisations;
import org.dacheng.people.person.PersonView;
import org.dacheng.people.web.CurrentActor;
import org.dacheng.people.web.ReaderLocaleResolver;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The sign-in page; the sign-in itself happens before any controller. */
@Controller
class SignInController {

    private final CurrentActor current;
    private final Organisations organisations;
    private final DemoSignIns demo;

    SignInController(CurrentActor current, Organisations organisations, DemoSignIns demo) {
        this.current = current;
        this.organisations = organisations;
        this.demo = demo;
    }

    @GetMapping("/sign-in")
    String page(
            @RequestParam(name = "signed-out", required = false) @Nullable String signedOut,
            @RequestParam(required = false) @Nullable String expired,
            Model model) {
        if (current.person().isPresent()) {
            return "redirect:/";
        } else if (organisations.isEmpty()) {
            return "redirect:/setup";
        }
        if (signedOut != null) {
            model.addAttribute("flash", Message.of("people.sign-in.signed-out"));
        } else if (expired != null) {
            model.addAttribute("failure", Message.of("people.sign-in.expired"));
        }
        return show(null, null, model);
    }

    /** Target of the forward after a refused sign-in; status and headers are already set. */
    @RequestMapping("/sign-in/refused")
    String refused(
            @RequestAttribute(name = "refusal", required = false) @Nullable Message refusal,
            @RequestParam(required = false) @Nullable String login,
            Model model) {
        return refusal == null ? "redirect:/sign-in" : show(refusal, login, model);
    }

    @PostMapping("/sign-in/language")
    String language(@RequestParam String language, HttpServletRequest request, HttpServletResponse response) {
        String tag = language.startsWith("zh") ? Languages.CHINESE.toLanguageTag() : Languages.ENGLISH.toLanguageTag();
        PageCookie.set(request, response, ReaderLocaleResolver.COOKIE, tag, Duration.ofDays(365));
        return "redirect:/sign-in";
    }

    /** For pages that stay open longer than their session: the signed-in person and the CSRF token of this session. */
    @GetMapping("/sign-in/session")
    @ResponseBody
    SessionState session(CsrfToken proof, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        String person = current.person().map(PersonView::id).orElse(null);
        return new SessionState(person, proof.getHeaderName(), proof.getParameterName(), proof.getToken());
    }

    /**
     * The session as seen by a script.
     *
     * @param person id of the signed-in person, or null
     */
    record SessionState(@Nullable String person, String header, String parameter, String token) {}

    private String show(@Nullable Message refusal, @Nullable String login, Model model) {
        model.addAttribute("refusal", refusal);
        model.addAttribute("login", login);
        model.addAttribute("demo", demo.people());
        model.addAttribute("demoPassword", DemoSignIns.PASSWORD);
        return "people/sign-in";
    }
}
