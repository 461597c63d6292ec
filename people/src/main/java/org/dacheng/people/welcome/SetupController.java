package org.dacheng.people.welcome;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Languages;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.Messages;
import org.dacheng.base.web.FieldErrors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The first page of a fresh installation; not available later. */
@Controller
@RequestMapping("/setup")
class SetupController {

    private final InstallationSetup setup;
    private final Messages messages;

    SetupController(InstallationSetup setup, Messages messages) {
        this.setup = setup;
        this.messages = messages;
    }

    @GetMapping
    String page(Model model, Locale locale) {
        if (!setup.isNeeded()) {
            return "redirect:/sign-in";
        }
        return show(new SetupForm(null, null, null, "admin", null, null), List.of(), model, locale);
    }

    @PostMapping
    String perform(
            @ModelAttribute SetupForm form,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            setup.perform(form, Languages.nearest(locale));
        } catch (InvalidInput refused) {
            response.setStatus(refused.status());
            return show(form, refused.violations(), model, locale);
        }
        redirect.addFlashAttribute("flash", Message.of("people.setup.ready"));
        return "redirect:/sign-in";
    }

    private String show(SetupForm form, List<Violation> violations, Model model, Locale locale) {
        model.addAttribute("form", form);
        model.addAttribute("wrong", new FieldErrors(violations, messages, locale));
        return "people/setup";
    }
}
