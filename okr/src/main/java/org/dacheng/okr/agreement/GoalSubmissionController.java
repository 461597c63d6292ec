package org.dacheng.okr.agreement;

import org.dacheng.okr.objective.Owner;
import org.dacheng.okr.objective.OwnerKind;
import org.dacheng.people.asker.Asker;
import org.dacheng.people.failure.Failure;
import org.dacheng.people.failure.InvalidInput;
import org.dacheng.people.text.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** Submits the objectives of one owner from their page. */
@Controller
class GoalSubmissionController {

    private final Agreements agreements;

    GoalSubmissionController(Agreements agreements) {
        this.agreements = agreements;
    }

    @PostMapping("/okr/submissions")
    String submit(
            Asker asker,
            @RequestParam String cycle,
            @RequestParam OwnerKind kind,
            @RequestParam("owner") String ownerId,
            RedirectAttributes redirect) {
        Owner owner = new Owner(kind, ownerId);
        try {
            String request = agreements.submit(asker, cycle, owner);
            redirect.addFlashAttribute("flash", done(request));
        } catch (Failure refused) {
            redirect.addFlashAttribute("failure", reason(refused));
        }
        return "redirect:" + page(asker, cycle, owner);
    }

    private static Message done(@Nullable String request) {
        return Message.of(request == null ? "okr.agreement.agreed-at-once" : "okr.agreement.submitted");
    }

    /** The first thing that is wrong; the next one shows when it is put right. */
    private static Message reason(Failure refused) {
        return refused instanceof InvalidInput invalid && !invalid.violations().isEmpty()
                ? invalid.violations().get(0).text()
                : refused.text();
    }

    private static String page(Asker asker, String cycle, Owner owner) {
        String path = switch (owner.kind()) {
            case COMPANY -> "/okr/company";
            case DEPARTMENT -> "/okr/departments/{id}";
            case TEAM -> "/okr/teams/{id}";
            case PERSON -> owner.id().equals(asker.personId()) ? "/okr" : "/okr/people/{id}";
        };
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path).queryParam("cycle", "{cycle}");
        return path.contains("{id}")
                ? address.encode().buildAndExpand(owner.id(), cycle).toUriString()
                : address.encode().buildAndExpand(cycle).toUriString();
    }
}
