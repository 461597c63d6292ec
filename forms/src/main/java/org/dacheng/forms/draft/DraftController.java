package org.dacheng.forms.draft;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dacheng.base.web.ReturnUrl;
import org.dacheng.people.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;

/** Saves input of pages that read it back as parameters. Actors can access only their own drafts. */
@Controller
@RequestMapping("/drafts/{place}")
class DraftController {

    private final Drafts drafts;

    DraftController(Drafts drafts) {
        this.drafts = drafts;
    }

    @PutMapping
    @ResponseBody
    SavedDraft save(Actor actor, @PathVariable String place, @RequestParam MultiValueMap<String, String> parameters) {
        Map<String, @Nullable Object> raw = new LinkedHashMap<>(DraftPage.typed(parameters));
        return drafts.save(actor, place, DraftPage.of(parameters), raw);
    }

    /** Redirects to the page, which then shows the stored data. */
    @PostMapping("/removal")
    String discard(
            Actor actor,
            @PathVariable String place,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request) {
        drafts.discard(actor, place, DraftPage.of(parameters));
        UriComponents back = UriComponentsBuilder.fromUriString(ReturnUrl.of(request, "/"))
                .replaceQueryParam("draft")
                .build();
        return "redirect:" + back;
    }
}
