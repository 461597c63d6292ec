package org.dacheng.engine.request;

import java.util.List;
import org.dacheng.engine.access.RequestAccess;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.person.PersonView;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reports which of the people mentioned in a comment would gain read access to the request. */
@RestController
@RequestMapping("/requests/{id}/readers")
class CommentReadersController {

    private static final int MAX_PEOPLE = 50;

    private final RequestAccess access;

    CommentReadersController(RequestAccess access) {
        this.access = access;
    }

    /**
     * @param person ids of people; at most 50 are checked
     * @return names of the people who cannot read the request now, in the order of the ids
     */
    @GetMapping
    List<String> withoutAccess(
            Actor actor, @PathVariable String id, @RequestParam(defaultValue = "") List<String> person) {
        access.requireReadAccess(actor, id);
        return access.withoutAccess(id, person.stream().limit(MAX_PEOPLE).toList()).stream()
                .map(PersonView::name)
                .map(name -> name.in(actor.locale()))
                .toList();
    }
}
