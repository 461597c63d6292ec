package org.dacheng.engine.design.expression;

import java.util.List;
import org.dacheng.engine.design.ProcessDrafts;
import org.dacheng.engine.design.page.DesignTab;
import org.dacheng.forms.condition.ExpressionNames;
import org.dacheng.forms.condition.ExpressionNames.ExpressionName;
import org.dacheng.people.actor.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Names for completion in formulas and conditions, as JSON for the script of the designer. */
@RestController
class ExpressionNamesController {

    private final ProcessDrafts drafts;
    private final ExpressionNames names;

    ExpressionNamesController(ProcessDrafts drafts, ExpressionNames names) {
        this.drafts = drafts;
        this.names = names;
    }

    @GetMapping({"/design/{key}/form/fields/{id}/names", "/design/{key}/flow/nodes/{id}/names"})
    List<ExpressionName> names(Actor actor, @PathVariable String key, @PathVariable String id) {
        return names.of(actor, drafts.get(actor, key).content().file(DesignTab.FORM.file()), id);
    }
}
