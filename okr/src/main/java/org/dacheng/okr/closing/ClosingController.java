package org.dacheng.okr.closing;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import org.dacheng.people.asker.Asker;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows beside the steps of a cycle what is still open in it. */
@Controller
class ClosingController {

    private final OpenEnds openEnds;

    ClosingController(OpenEnds openEnds) {
        this.openEnds = openEnds;
    }

    @GetMapping("/okr/cycles/{id}/remaining")
    String remaining(Asker asker, @PathVariable String id, HtmxRequest htmx, Model model) {
        model.addAttribute("remaining", openEnds.of(asker, id));
        return htmx.isHtmxRequest() && !htmx.isHistoryRestoreRequest() ? "okr/remaining :: list" : "okr/remaining";
    }
}
