package org.dacheng.engine.design.options;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.text.Message;
import org.dacheng.engine.process.ProcessAdministration;
import org.dacheng.forms.design.SpelledName;
import org.dacheng.forms.option.OptionList;
import org.dacheng.forms.option.OptionListChanged;
import org.dacheng.forms.option.OptionLists;
import org.dacheng.people.web.PageReply;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Option lists that forms share, for HR designers: create, rename, and add, order, switch off options. */
@Controller
@RequestMapping("/design/option-lists")
class OptionListController {

    private static final String ALL = "engine/design/option-lists";
    private static final String ONE = "engine/design/option-list";

    private final OptionLists lists;
    private final OptionListUses uses;

    OptionListController(OptionLists lists, OptionListUses uses) {
        this.lists = lists;
        this.uses = uses;
    }

    @GetMapping
    String all(PageReply reply) {
        ProcessAdministration.requireDesigner(reply.actor());
        reply.withViolations(List.of());
        return showAll(reply);
    }

    private String showAll(PageReply reply) {
        reply.with("lists", lists.all()).with("uses", uses.all(reply.actor()));
        return ALL;
    }

    @PostMapping
    String create(
            PageReply reply,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String nameEn) {
        ProcessAdministration.requireDesigner(reply.actor());
        Set<String> taken = new HashSet<>();
        lists.all().forEach(list -> taken.add(list.key()));
        String key = OptionListForm.free(SpelledName.of(name, "list"), taken);
        try {
            lists.create(reply.actor(), key, OptionListForm.text(name, nameEn));
        } catch (InvalidInput refused) {
            reply.refused(refused).withViolations(refused.violations());
            reply.with("name", name).with("nameEn", nameEn);
            return showAll(reply);
        }
        return "redirect:/design/option-lists/" + key;
    }

    @GetMapping("/{key}")
    String one(PageReply reply, @PathVariable String key) {
        ProcessAdministration.requireDesigner(reply.actor());
        OptionList list = lists.get(key);
        reply.withViolations(List.of());
        return show(reply, key, OptionListForm.of(list));
    }

    private String show(PageReply reply, String key, OptionListForm form) {
        reply.with("key", key)
                .with("form", form)
                .with("uses", uses.all(reply.actor()).getOrDefault(key, List.of()));
        return ONE;
    }

    /**
     * Saves the list as the page shows it.
     *
     * @param move index of an option that moves, and -1 or 1: {@code 3:-1}
     */
    @PostMapping("/{key}")
    String save(
            PageReply reply,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String move,
            @RequestParam MultiValueMap<String, String> posted) {
        ProcessAdministration.requireDesigner(reply.actor());
        lists.get(key);
        OptionListForm form = OptionListForm.posted(posted).moved(move);
        try {
            lists.change(reply.actor(), form.list(key));
        } catch (InvalidInput refused) {
            reply.refused(refused).withViolations(refused.violations());
            return show(reply, key, form);
        } catch (OptionListChanged changed) {
            reply.refused(changed).withViolations(List.of());
            reply.with("failure", changed.text());
            return show(reply, key, form);
        }
        reply.flash(Message.of("engine.options.saved"));
        return "redirect:/design/option-lists/" + key;
    }
}
