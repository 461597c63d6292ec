package org.dacheng.engine.design.creation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.Messages;
import org.dacheng.base.text.PlainText;
import org.dacheng.engine.design.ProcessDraft;
import org.dacheng.engine.design.ProcessDrafts;
import org.dacheng.engine.design.list.DesignList;
import org.dacheng.engine.packaging.ProcessPackage;
import org.dacheng.forms.design.SpelledName;
import org.dacheng.people.actor.Actor;
import org.springframework.stereotype.Component;

/** Begins the drafts of new processes. */
@Component
class NewProcess {

    private static final int MAX_NAME = 60;
    private static final int MAX_KEY = 30;

    private final ProcessDrafts drafts;
    private final DesignList list;
    private final Messages messages;

    NewProcess(ProcessDrafts drafts, DesignList list, Messages messages) {
        this.drafts = drafts;
        this.list = list;
        this.messages = messages;
    }

    /**
     * A process with this form, decided by the direct manager; everyone may start it, and its designer owns it.
     *
     * @throws InvalidInput at {@code /name} if the name is missing or too long
     */
    ProcessDraft named(Actor actor, String name, ObjectNode form) {
        requireName(name);
        ObjectNode process = JsonNodeFactory.instance.objectNode();
        process.put("name", name.strip());
        texts(process, "group", "engine.design.new-group");
        process.put("icon", "file-text");
        process.putObject("whoMayStart").put("everyone", true);
        process.putArray("owners").add(actor.personId());
        String prefix = prefix(name);
        process.putObject("numbering")
                .put("prefix", prefix)
                .put("date", "yyyyMMdd")
                .put("digits", 4);
        return drafts.create(actor, key(actor, name), new ProcessPackage(process, form, flow()));
    }

    /** A form without fields. */
    static ObjectNode emptyForm() {
        ObjectNode form = JsonNodeFactory.instance.objectNode();
        form.put("type", "default").putArray("components");
        return form;
    }

    /** A process with these files; its key is as near to the wanted one as possible. */
    ProcessDraft of(Actor actor, String wanted, ProcessPackage content) {
        return drafts.create(actor, free(actor, wanted), content);
    }

    /** A process of a package that was made elsewhere, under the name of its file if that can be a key. */
    ProcessDraft imported(Actor actor, String file, ProcessPackage content) {
        return drafts.create(actor, key(actor, file.replaceAll("[^A-Za-z0-9]+", " ")), content);
    }

    /** A copy of a process, with its draft if there is one, under another name. */
    ProcessDraft copy(Actor actor, String key) {
        ProcessDraft original = drafts.get(actor, key);
        ObjectNode process = original.content().file("process");
        LocalText copy = messages.localText(Message.of("engine.design.copy-of", original.name()));
        process.putObject("name").put("zh_CN", copy.zh()).put("en", copy.en());
        ProcessPackage content = new ProcessPackage(
                process, original.content().file("form"), original.content().file("flow"));
        return drafts.create(actor, key(actor, original.key()), content);
    }

    private static void requireName(String name) {
        if (PlainText.isBlank(name)) {
            throw InvalidInput.of("/name", "engine.design.name-missing");
        } else if (name.strip().length() > MAX_NAME) {
            throw InvalidInput.of("/name", "engine.design.name-long", MAX_NAME);
        }
    }

    private ObjectNode flow() {
        ObjectNode flow = JsonNodeFactory.instance.objectNode();
        ObjectNode manager = flow.putArray("nodes").addObject();
        manager.put("type", "approval").put("id", "manager");
        texts(manager, "name", "engine.design.new-approval");
        manager.putArray("approvers").addObject().put("rule", "direct-manager");
        manager.put("signing", "any");
        manager.putObject("whenNobody").put("do", "process-owner");
        manager.put("whenSubmitter", "manager");
        manager.putArray("refusal").add("end").add("submitter");
        manager.put("commentRequired", true).put("otherwise", "read");
        return flow;
    }

    private void texts(ObjectNode owner, String member, String key) {
        LocalText text = messages.localText(Message.of(key));
        owner.putObject(member).put("zh_CN", text.zh()).put("en", text.en());
    }

    /** Lower case letters, digits and hyphens, as keys of processes are. */
    private String key(Actor actor, String name) {
        String spelled = SpelledName.of(name, "process").replaceAll("([A-Z])", "-$1");
        String plain = spelled.toLowerCase(Locale.ROOT).replaceAll("-+", "-");
        return free(actor, plain.length() > MAX_KEY ? plain.substring(0, MAX_KEY) : plain);
    }

    private String free(Actor actor, String plain) {
        Set<String> taken = list.keys(actor);
        String key = plain;
        for (int i = 2; taken.contains(key); i++) {
            key = plain + "-" + i;
        }
        return key;
    }

    /** The first letters of the name in capitals, such as QJ for 请假. */
    private static String prefix(String name) {
        String initials = name.strip()
                .codePoints()
                .limit(4)
                .mapToObj(Character::toString)
                .map(sign -> SpelledName.of(sign, ""))
                .filter(sign -> !sign.isEmpty())
                .map(sign -> sign.substring(0, 1))
                .collect(Collectors.joining());
        return initials.isEmpty() ? "NO" : initials.toUpperCase(Locale.ROOT);
    }
}
